package math

// The Bessel functions of the orders zero and one: rational approximations up to two, and from there
// on waves whose amplitude and phase are corrected.

// quotient is that of two polynomials.
type quotient struct {
	upper, lower []float64
}

func (q quotient) at(x float64) float64 { return horner(q.upper, x) / horner(q.lower, x) }

func horner(coefficients []float64, x float64) float64 {
	last := len(coefficients) - 1
	sum := coefficients[last]
	for i := last - 1; i >= 0; i-- {
		sum = coefficients[i] + x*sum
	}
	return sum
}

// besselOrder is what tells the two orders apart.
type besselOrder struct {
	inPhase, outOfPhase [4]quotient
	shift               float64 // the first correction of the phase, times x
}

var (
	orderZero = besselOrder{inPhaseZero, outOfPhaseZero, -0.125}
	orderOne  = besselOrder{inPhaseOne, outOfPhaseOne, 0.375}
)

// wave gives the wave with a cosine and a sine as they are without corrections, times a factor.
func (o *besselOrder) wave(x, c, s float64) float64 {
	if x > 1<<129 {
		return (1 / SqrtPi) * c / Sqrt(x)
	}
	i := besselRange(x)
	z := 1 / (x * x)
	p := 1 + o.inPhase[i].at(z)
	q := (o.shift + o.outOfPhase[i].at(z)) / x
	return (1 / SqrtPi) * (p*c + q*s) / Sqrt(x)
}

// besselRange tells which approximation of the corrections is for x.
func besselRange(x float64) int {
	switch {
	case x >= 8:
		return 0
	case x >= 4.5454:
		return 1
	case x >= 2.8571:
		return 2
	}
	return 3
}

// sumAndDifference gives sin x + cos x and sin x - cos x, of which one may be exact only by way of
// the cosine of 2x.
func sumAndDifference(x float64) (sum, difference float64) {
	s, c := Sincos(x)
	sum, difference = s+c, s-c
	if x < MaxFloat64/2 {
		z := -Cos(x + x)
		if s*c < 0 {
			sum = z / difference
		} else {
			difference = z / sum
		}
	}
	return sum, difference
}

// J0 is the Bessel function of the first kind and order zero.
func J0(x float64) float64 {
	switch {
	case x != x:
		return x
	case IsInf(x, 0):
		return 0
	}
	x = Abs(x)
	z := x * x
	switch {
	case x >= 2:
		sum, difference := sumAndDifference(x)
		return orderZero.wave(x, sum, -difference)
	case x < 1.0/(1<<27):
		return 1
	case x < 1.0/(1<<13):
		return 1 - 0.25*z
	case x < 1:
		return 1 + z*(-0.25+firstZero.scaled(z))
	}
	u := 0.5 * x
	return (1+u)*(1-u) + z*firstZero.scaled(z)
}

// scaled is the quotient at x, times x.
func (q quotient) scaled(x float64) float64 {
	return x * horner(q.upper, x) / horner(q.lower, x)
}

// Y0 is the Bessel function of the second kind and order zero.
func Y0(x float64) float64 {
	switch {
	case x < 0 || x != x:
		return NaN()
	case IsInf(x, 1):
		return 0
	case x == 0:
		return Inf(-1)
	case x >= 2:
		sum, difference := sumAndDifference(x)
		return orderZero.wave(x, difference, sum)
	case x <= 1.0/(1<<27):
		return secondZero.upper[0] + (2/Pi)*Log(x)
	}
	return secondZero.at(x*x) + (2/Pi)*J0(x)*Log(x)
}

// J1 is the Bessel function of the first kind and order one.
func J1(x float64) float64 {
	switch {
	case x != x:
		return x
	case IsInf(x, 0) || x == 0:
		return 0
	case Abs(x) < 1.0/(1<<27):
		return 0.5 * Abs(x) // Without the sign, as gc has it.
	case x < 0:
		return -J1(-x)
	case x >= 2:
		sum, difference := sumAndDifference(x)
		return orderOne.wave(x, difference, sum)
	}
	z := x * x
	return 0.5*x + z*horner(firstOne.upper, z)*x/horner(firstOne.lower, z)
}

// Y1 is the Bessel function of the second kind and order one.
func Y1(x float64) float64 {
	switch {
	case x < 0 || x != x:
		return NaN()
	case IsInf(x, 1):
		return 0
	case x == 0:
		return Inf(-1)
	case x >= 2:
		sum, difference := sumAndDifference(x)
		return orderOne.wave(x, -sum, difference)
	case x <= 1.0/(1<<54):
		return -(2 / Pi) / x
	}
	return x*secondOne.at(x*x) + (2/Pi)*(J1(x)*Log(x)-1/x)
}
