package main

import (
	"fmt"
	"math"
)

// mix makes one number of many results, so that a change in any bit shows.
func mix(sum uint64, f float64) uint64 {
	sum = (sum ^ math.Float64bits(f)) * 0x100000001b3
	return sum ^ sum>>29
}

func digest(name string, f func(float64) float64, from, to float64) {
	sum := uint64(0xcbf29ce484222325)
	const steps = 500
	for i := range 500 {
		sum = mix(sum, f(from+(to-from)*(float64(i)+0.37)/steps))
	}
	x := from + (to-from)*0.618
	fmt.Printf("%-8s %016x  %v %v\n", name, sum, x, f(x))
}

func main() {
	digest("exp", math.Exp, -745, 705)
	digest("exp2", math.Exp2, -1074, 1023)
	digest("expm1", math.Expm1, -3, 3)
	digest("log", math.Log, 0, 9)
	digest("log10", math.Log10, 0, 9000)
	digest("log2", math.Log2, 0, 9)
	digest("log1p", math.Log1p, -1, 3)
	digest("sin", math.Sin, -100, 100)
	digest("sin", math.Sin, 1e9, 1e300)
	digest("cos", math.Cos, -100, 100)
	digest("cos", math.Cos, 1e9, 1e17)
	digest("tan", math.Tan, -100, 100)
	digest("asin", math.Asin, -1, 1)
	digest("acos", math.Acos, -1, 1)
	digest("atan", math.Atan, -5, 5)
	digest("sinh", math.Sinh, -30, 30)
	digest("cosh", math.Cosh, -30, 30)
	digest("tanh", math.Tanh, -3, 3)
	digest("asinh", math.Asinh, -5, 5)
	digest("acosh", math.Acosh, 1, 5)
	digest("atanh", math.Atanh, -1, 1)
	digest("cbrt", math.Cbrt, -1e6, 1e9)
	digest("erf", math.Erf, -7, 7)
	digest("erfc", math.Erfc, -7, 28)
	digest("erfinv", math.Erfinv, -1, 1)
	digest("erfcinv", math.Erfcinv, 0, 2)
	digest("gamma", math.Gamma, -180, 172)
	digest("gamma", math.Gamma, -5, 5)
	digest("lgamma", func(x float64) float64 {
		l, sign := math.Lgamma(x)
		return l * float64(sign)
	}, -20, 20)
	digest("x^3.3", func(x float64) float64 { return math.Pow(x, 3.3) }, 0, 1e6)
	digest("x^-7", func(x float64) float64 { return math.Pow(x, -7) }, -1e3, 1e6)
	digest("1.01^x", func(x float64) float64 { return math.Pow(1.01, x) }, -1e4, 1e4)
	digest("atan2", func(x float64) float64 { return math.Atan2(x, -1.5) }, -5, 5)
	digest("hypot", func(x float64) float64 { return math.Hypot(x, 2.5) }, -5, 5)
	fmt.Println(math.Log10(1000), math.Pow(2, 0.5), math.Sin(math.Pi), math.Cos(math.Pi/2), math.Tan(math.Pi/4))
	negative := math.Copysign(0, -1)
	fmt.Println(math.Nextafter(0, negative), math.Nextafter(negative, 0), math.Nextafter32(0, float32(negative)))
}
