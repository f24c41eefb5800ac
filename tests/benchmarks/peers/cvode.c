// CVODE (BDF) on the generated C model, with a dense or KLU linear solver. Sessions one after the other, each a new
// beginning of the same integrator.
//
// The generated model: derive, rhs, jacobian (entries by columns) and jump.
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <stdlib.h>
#include <string.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunlinsol/sunlinsol_klu.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <sunmatrix/sunmatrix_sparse.h>

void rhs(double t, const double* y, const double* p, double* f);
void jacobian(double t, const double* y, const double* p, double* j);
void jump(const double* y, const double* p, const double* d, double* z);

enum { KLU, DENSE, DENSE_DIFFERENCED };

typedef struct {
  int species, entries, parameters, doses, sessions, outputs;
  const int *row, *column_starts;  // of the Jacobian
  const double *p, *start, *session_doses, *session_days;  // of the days one more: the horizon
  const double* times;
} Problem;

typedef struct {
  const Problem* problem;
  double* entries;
} Data;

static int rates(realtype t, N_Vector y, N_Vector f, void* user) {
  rhs(t, N_VGetArrayPointer(y), ((Data*)user)->problem->p, N_VGetArrayPointer(f));
  return 0;
}

static int dense_jacobian(realtype t, N_Vector y, N_Vector f, SUNMatrix J, void* user, N_Vector a, N_Vector b,
                          N_Vector c) {
  (void)f, (void)a, (void)b, (void)c;
  const Data* data = user;
  const Problem* m = data->problem;
  jacobian(t, N_VGetArrayPointer(y), m->p, data->entries);
  for (int column = 0; column < m->species; ++column)
    for (int k = m->column_starts[column]; k < m->column_starts[column + 1]; ++k)
      SM_ELEMENT_D(J, m->row[k], column) = data->entries[k];
  return 0;
}

static int sparse_jacobian(realtype t, N_Vector y, N_Vector f, SUNMatrix J, void* user, N_Vector a, N_Vector b,
                           N_Vector c) {
  (void)f, (void)a, (void)b, (void)c;
  const Problem* m = ((Data*)user)->problem;
  jacobian(t, N_VGetArrayPointer(y), m->p, SUNSparseMatrix_Data(J));
  for (int i = 0; i <= m->species; ++i) SUNSparseMatrix_IndexPointers(J)[i] = m->column_starts[i];
  for (int k = 0; k < m->entries; ++k) SUNSparseMatrix_IndexValues(J)[k] = m->row[k];
  return 0;
}

// Returns steps, or a negative flag of CVODE.
long solve(const Problem* m, int kind, double rtol, double atol, double* out) {
  SUNContext context;
  SUNContext_Create(NULL, &context);
  N_Vector y = N_VNew_Serial(m->species, context);
  double *state = N_VGetArrayPointer(y), *before = malloc(sizeof(double) * m->species);
  memcpy(state, m->start, sizeof(double) * m->species);
  Data data = {m, malloc(sizeof(double) * m->entries)};
  void* cvode = CVodeCreate(CV_BDF, context);
  SUNMatrix J = kind == KLU ? SUNSparseMatrix(m->species, m->species, m->entries, CSC_MAT, context)
                            : SUNDenseMatrix(m->species, m->species, context);
  SUNLinearSolver linear = kind == KLU ? SUNLinSol_KLU(y, J, context) : SUNLinSol_Dense(y, J, context);
  CVodeInit(cvode, rates, m->session_days[0], y);
  CVodeSStolerances(cvode, rtol, atol);
  CVodeSetUserData(cvode, &data);
  CVodeSetMaxNumSteps(cvode, 1000000);
  CVodeSetErrFile(cvode, NULL);
  CVodeSetLinearSolver(cvode, linear, J);
  if (kind != DENSE_DIFFERENCED) CVodeSetJacFn(cvode, kind == KLU ? sparse_jacobian : dense_jacobian);

  long steps = 0, steps_of_leg = 0;
  int flag = 0, output = 0;
  for (int s = 0; s < m->sessions && flag >= 0; ++s) {
    const double end = m->session_days[s + 1];
    double t = m->session_days[s];
    memcpy(before, state, sizeof(double) * m->species);
    jump(before, m->p, m->session_doses + (long)s * m->doses, state);
    CVodeReInit(cvode, t, y);
    CVodeSetStopTime(cvode, end);
    for (; output < m->outputs && m->times[output] <= end && flag >= 0; ++output) {
      flag = CVode(cvode, m->times[output], y, &t, CV_NORMAL);
      memcpy(out + (long)output * m->species, state, sizeof(double) * m->species);
    }
    if (flag >= 0 && t < end) flag = CVode(cvode, end, y, &t, CV_NORMAL);
    CVodeGetNumSteps(cvode, &steps_of_leg);
    steps += steps_of_leg;
  }
  CVodeFree(&cvode);
  SUNLinSolFree(linear);
  SUNMatDestroy(J);
  N_VDestroy(y);
  free(before);
  free(data.entries);
  SUNContext_Free(&context);
  return flag < 0 ? flag : steps;
}
