// The coefficients of RODAS5P, in the transformed form that needs no product with the Jacobian.
//
// G. Steinebach, "Construction of Rosenbrock-Wanner method Rodas5P and numerical benchmarks within
// the Julia Differential Equations package", BIT Numerical Mathematics 63, 27 (2023),
// doi:10.1007/s10543-023-00967-x. The digits are those of the author's own implementation in
// OrdinaryDiffEq.jl. The stages k_i of a step of length h from (t, x) obey
//
//   (I / (gamma h) - J) k_i = f(t + c_i h, x + sum_j a_ij k_j) + sum_j C_ij k_j / h + d_i h f_t
//
// Stages 7 and 8 start where the one before ended, the step ends where stage 8 ended, and k_8 is
// the difference from the embedded method of order 4.
#pragma once

#include <cstddef>

namespace skinheal::rodas5p {

constexpr std::size_t stages = 8;
constexpr double gamma = 0.21193756319429014;

// Row i holds a_i1 ... a_i5; rows 7 and 8 equal row 6, followed by ones.
constexpr std::size_t stages_with_a = 6;
constexpr double a[stages_with_a][5] = {
    {},
    {3.0},
    {2.849394379747939, 0.45842242204463923},
    {-6.954028509809101, 2.489845061869568, -10.358996098473584},
    {2.8029986275628964, 0.5072464736228206, -0.3988312541770524, -0.04721187230404641},
    {-7.502846399306121, 2.561846144803919, -11.627539656261098, -0.18268767659942256,
     0.030198172008377946},
};

constexpr double coupling[stages][7] = {
    {},
    {-14.155112264123755},
    {-17.97296035885952, -2.859693295451294},
    {147.12150275711716, -1.41221402718213, 71.68940251302358},
    {165.43517024871676, -0.4592823456491126, 42.90938336958603, -5.961986721573306},
    {24.854864614690072, -3.0009227002832186, 47.4931110020768, 5.5814197821558125,
     -0.6610691825249471},
    {30.91273214028599, -3.1208243349937974, 77.79954646070892, 34.28646028294783,
     -19.097331116725623, -28.087943162872662},
    {37.80277123390563, -3.2571969029072276, 112.26918849496327, 66.9347231244047,
     -40.06618937091002, -54.66780262877968, -9.48861652309627},
};

constexpr double c[stages] = {0.0, 0.6358126895828704, 0.4095798393397535,
                                          0.9769306725060716, 0.4288403609558664, 1.0, 1.0, 1.0};

constexpr double d[stages] = {0.21193756319429014, -0.42387512638858027,
                                          -0.3384627126235924, 1.8046452872882734,
                                          2.325825639765069,   0.0, 0.0, 0.0};

// Dense output of order 4: with H_m = sum_i dense[m][i] k_i and u = 1 - theta,
// x(theta) = u x_0 + theta (x_1 + u (H_0 + theta (H_1 + theta H_2))).
constexpr double dense[3][stages] = {
    {25.948786856663858, -2.5579724845846235, 10.433815404888879, -2.3679251022685204,
     0.524948541321073, 1.1241088310450404, 0.4272876194431874, -0.17202221070155493},
    {-9.91568850695171, -0.9689944594115154, 3.0438037242978453, -24.495224566215796,
     20.176138334709044, 15.98066361424651, -6.789040303419874, -6.710236069923372},
    {11.419903575922262, 2.8879645146136994, 72.92137995996029, 80.12511834622643,
     -52.072871366152654, -59.78993625266729, -0.15582684282751913, 4.883087185713722},
};

}  // namespace skinheal::rodas5p
