package cmplx

import "math"

// The special values of these functions are those of annex G of the C99 standard; the methods are
// those of S. Moshier's Cephes library.

func notFinite(f float64) bool { return math.IsInf(f, 0) || math.IsNaN(f) }

func Sin(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && notFinite(re), math.IsInf(im, 0) && notFinite(re):
		return complex(math.NaN(), im)
	case re == 0 && notFinite(im):
		return x
	}
	s, c := math.Sincos(re)
	sh, ch := sinhcosh(im)
	return complex(s*ch, c*sh)
}

func Cos(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && notFinite(re):
		return complex(math.NaN(), -im*math.Copysign(0, re))
	case re == 0 && math.IsInf(im, 0):
		return complex(math.Inf(1), -re*math.Copysign(0, im))
	case math.IsInf(im, 0) && notFinite(re):
		return complex(math.Inf(1), math.NaN())
	case re == 0 && math.IsNaN(im):
		return complex(math.NaN(), 0)
	}
	s, c := math.Sincos(re)
	sh, ch := sinhcosh(im)
	return complex(c*ch, -s*sh)
}

func Sinh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case re == 0 && notFinite(im), math.IsInf(re, 0) && notFinite(im):
		return complex(re, math.NaN())
	case im == 0 && notFinite(re):
		return x
	}
	s, c := math.Sincos(im)
	sh, ch := sinhcosh(re)
	return complex(c*sh, s*ch)
}

func Cosh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case re == 0 && notFinite(im):
		return complex(math.NaN(), re*math.Copysign(0, im))
	case im == 0 && math.IsInf(re, 0):
		return complex(math.Inf(1), im*math.Copysign(0, re))
	case math.IsInf(re, 0) && notFinite(im):
		return complex(math.Inf(1), math.NaN())
	case im == 0 && math.IsNaN(re):
		return x
	}
	s, c := math.Sincos(im)
	sh, ch := sinhcosh(re)
	return complex(c*ch, s*sh)
}

func sinhcosh(x float64) (sh, ch float64) {
	if math.Abs(x) <= 0.5 {
		return math.Sinh(x), math.Cosh(x)
	}
	e := math.Exp(x)
	inverse := 0.5 / e
	e *= 0.5
	return e - inverse, e + inverse
}

func Tan(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(im, 0) && notFinite(re):
		return complex(math.Copysign(0, re), math.Copysign(1, im))
	case re == 0 && math.IsNaN(im):
		return x
	}
	d := math.Cos(2*re) + math.Cosh(2*im)
	if math.Abs(d) < 0.25 {
		d = tangentSeries(x)
	}
	switch {
	case d == 0:
		return Inf()
	case math.IsInf(d, 0):
		return complex(math.Copysign(0, math.Sin(2*re)), math.Copysign(1, im))
	}
	return complex(math.Sin(2*re)/d, math.Sinh(2*im)/d)
}

func Tanh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(re, 0) && notFinite(im):
		return complex(math.Copysign(1, re), math.Copysign(0, im))
	case im == 0 && math.IsNaN(re):
		return x
	}
	d := math.Cosh(2*re) + math.Cos(2*im)
	switch {
	case d == 0:
		return Inf()
	case math.IsInf(d, 0):
		return complex(math.Copysign(1, re), math.Copysign(0, math.Sin(2*im)))
	}
	return complex(math.Sinh(2*re)/d, math.Sin(2*im)/d)
}

func Cot(x complex128) complex128 {
	re, im := real(x), imag(x)
	d := math.Cosh(2*im) - math.Cos(2*re)
	if math.Abs(d) < 0.25 {
		d = tangentSeries(x)
	}
	if d == 0 {
		return Inf()
	}
	return complex(math.Sin(2*re)/d, -math.Sinh(2*im)/d)
}

// tangentSeries gives cosh(2y) - cos(2x), 2x being reduced by a multiple of pi, where the difference
// would lose digits.
func tangentSeries(z complex128) float64 {
	x, y := reducedByPi(math.Abs(2*real(z))), math.Abs(2*imag(z))
	x, y = x*x, y*y
	powerX, powerY, factorial, n := 1.0, 1.0, 1.0, 0.0
	sum := 0.0
	next := func(sign float64) float64 {
		factorial *= (n + 1) * (n + 2)
		n += 2
		powerX *= x
		powerY *= y
		return (powerY + sign*powerX) / factorial
	}
	for {
		sum += next(1)
		term := next(-1)
		sum += term
		if !(math.Abs(term/sum) > 0x1p-53) {
			return sum
		}
	}
}

// reducedByPi takes the nearest multiple of pi away, pi being in three parts.
func reducedByPi(x float64) float64 {
	if math.Abs(x) > 1e5 {
		return math.Atan(math.Tan(x))
	}
	t := math.Trunc(x/math.Pi + math.Copysign(0.5, x))
	return ((x - t*3.14159265160560607910e0) - t*1.98418714791870343106e-9) - t*1.14423774522196636802e-17
}
