package main

import (
	"fmt"
	"math"
)

func main() {
	xs := []float64{0, 1e-300, 1e-20, 1e-17, 1e-9, 1e-5, 1e-3, 0.1, 0.5, 0.99, 1, 1.5, 1.9999, 2, 2.5, 2.8571, 3, 4.5, 4.6, 5, 5.52007811, 7.9, 8, 10, 25.5, 100, 1234.5, 1e6, 1e15, 1e40, 1e100, 1e308, math.MaxFloat64, math.Inf(1), math.NaN(), math.Copysign(0, -1)}
	h := uint64(0)
	seed := uint64(1)
	for i := 0; i < 3000; i++ {
		seed = seed*6364136223846793005 + 1442695040888963407
		x := float64(seed>>11) / (1 << 53) * 40
		if i%3 == 0 {
			x *= 1e3
		}
		xs = append(xs, x)
	}
	for i, x := range xs {
		for _, v := range []float64{math.J0(x), math.J0(-x), math.Y0(x), math.J1(x), math.J1(-x), math.Y1(x), math.Jn(2, x), math.Jn(3, -x), math.Jn(-5, x), math.Jn(40, x), math.Jn(200, x), math.Jn(-7, -x), math.Yn(0, x), math.Yn(2, x), math.Yn(-3, x), math.Yn(1, x), math.Yn(-1, x), math.Yn(50, x), math.Yn(6, x), math.Yn(7, x), math.Yn(-9, x), math.Yn(4, x), math.Y0(-x - 1)} {
			b := math.Float64bits(v)
			if v != v {
				b = 1
			}
			h = h*31 + b
			if i < 36 {
				fmt.Print(v, " ")
			}
		}
		if i < 36 || i%500 == 0 {
			fmt.Println(x, h)
		}
	}
}
