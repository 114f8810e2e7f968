package math

// From here on all orders look the same but for their phase.
const besselLarge = 1 << 302

// Jn is the Bessel function of the first kind and order n: from the orders zero and one upwards as
// long as that is stable, which is up to x, else downwards.
func Jn(n int, x float64) float64 {
	switch {
	case x != x:
		return x
	case IsInf(x, 0):
		return 0
	}
	if n < 0 {
		n, x = -n, -x
	}
	switch n {
	case 0:
		return J0(x)
	case 1:
		return J1(x)
	}
	if x == 0 {
		return 0
	}
	odd := x < 0 && n&1 == 1
	x = Abs(x)
	var value float64
	switch {
	case x >= besselLarge:
		value = quarterWave(n, x)
	case float64(n) <= x:
		value = upwards(n, x, J0(x), J1(x))
	case x < 1.0/(1<<29):
		value = firstTerm(n, x)
	default:
		value = downwards(n, x)
	}
	if odd {
		return -value
	}
	return value
}

// quarterWave is the wave without corrections, shifted by n quarters.
func quarterWave(n int, x float64) float64 {
	s, c := Sincos(x)
	var wave float64
	switch n & 3 {
	case 0:
		wave = c + s
	case 1:
		wave = s - c
	case 2:
		wave = -c - s
	case 3:
		wave = c - s
	}
	return (1 / SqrtPi) * wave / Sqrt(x)
}

// upwards goes from the values of order zero and one to that of order n, or to minus infinity.
func upwards(n int, x, zero, one float64) float64 {
	for i := 1; i < n && !IsInf(one, -1); i++ {
		zero, one = one, one*(float64(i+i)/x)-zero
	}
	return one
}

// firstTerm is (x/2)**n / n!.
func firstTerm(n int, x float64) float64 {
	if n > 33 {
		return 0
	}
	half := x * 0.5
	value, factorial := half, 1.0
	for i := 2; i <= n; i++ {
		factorial *= float64(i)
		value *= half
	}
	return value / factorial
}

// downwards finds the ratio to the order below as a continued fraction, and from there the ratio to
// order zero.
func downwards(n int, x float64) float64 {
	ratio := 0.0
	for i := 2 * (n + fractionLength(n, x)); i >= 2*n; i -= 2 {
		ratio = 1 / (float64(i)/x - ratio)
	}
	above, value, goal := ratio, 1.0, ratio
	logarithm := float64(n) * Log(Abs(2/x*float64(n)))
	overflows := logarithm >= 7.09782712893383973096e+02
	for i := n - 1; i > 0; i-- {
		above, value = value, value*float64(i+i)/x-above
		if overflows && value > 1e100 {
			above /= value
			goal /= value
			value = 1
		}
	}
	return goal * J0(x) / value
}

// fractionLength tells how many terms of the continued fraction count.
func fractionLength(n int, x float64) int {
	w := float64(n+n) / x
	step := 2 / x
	z := w + step
	before, now := w, w*z-1
	k := 1
	for now < 1e9 {
		k++
		z += step
		before, now = now, z*now-before
	}
	return k
}

// Yn is the Bessel function of the second kind and order n.
func Yn(n int, x float64) float64 {
	sign := 1.0
	if n < 0 && n&1 == 1 {
		sign = -1
	}
	switch {
	case x < 0 || x != x:
		return NaN()
	case IsInf(x, 1):
		return 0
	case n == 0:
		return Y0(x)
	case x == 0:
		return Inf(-int(sign))
	}
	if n < 0 {
		n = -n
	}
	switch {
	case n == 1:
		return sign * Y1(x)
	case x >= besselLarge:
		return sign * quarterWave(n+1, x)
	}
	return sign * upwards(n, x, Y0(x), Y1(x))
}
