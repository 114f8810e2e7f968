package math

// Erfinv gives what Erf gives x for.
func Erfinv(x float64) float64 {
	switch {
	case x != x || x < -1 || x > 1:
		return NaN()
	case x == 1 || x == -1:
		return Inf(int(x))
	case x < 0:
		return -inverse(-x, 1+x)
	}
	return inverse(x, 1-x)
}

// Erfcinv gives what Erfc gives x for.
func Erfcinv(x float64) float64 {
	switch {
	case x != x || x < 0 || x > 2:
		return NaN()
	case x == 0:
		return Inf(1)
	case x == 2:
		return Inf(-1)
	case x > 1:
		return -inverse(x-1, 2-x)
	}
	return inverse(1-x, x)
}

// inverse gives y with Erf(y) = x and Erfc(y) = rest, x not being negative: Winitzki's
// approximation, made exact by Halley's method.
func inverse(x, rest float64) float64 {
	if x == 0 {
		return 0
	}
	const a = 0.147
	logarithm := Log(rest * (1 + x))
	b := 2/(Pi*a) + logarithm/2
	y := Sqrt(Sqrt(b*b-logarithm/a) - b)
	for range 3 {
		miss := Erf(y) - x
		if x > 0.5 {
			miss = rest - Erfc(y)
		}
		step := miss * SqrtPi / 2 * Exp(y*y)
		y -= step / (1 + y*step)
	}
	return y
}
