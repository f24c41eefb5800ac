// Nothing: the target of this file holds the precompiled header that all wings share.
