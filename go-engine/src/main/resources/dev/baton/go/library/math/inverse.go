package math

// The inverse of the error function: M. Wichura's algorithm AS 241 for the quantiles of the
// normal distribution, its constants scaled by the square root of two.

var (
	centreUpper = [...]float64{
		8.8709406962545514830200e2, 1.1819493347062294404278e4, 2.3782041382114385731252e4,
		1.6235862515167575384252e4, 4.8548868893843886794648e3, 6.9706266534389598238465e2,
		4.7072688112383978012285e1, 1.1975323115670912564578e0,
	}
	centreLower = [...]float64{
		5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4,
		2.1213794301586595867e4, 5.3941960214247511077e3, 6.8718700749205790830e2,
		4.2313330701600911252e1, 1,
	}
	middleUpper = [...]float64{
		7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
		1.27045825245236838258e0, 3.64784832476320460504e0, 5.76949722146069140550e0,
		4.63033784615654529590e0, 1.42343711074968357734e0,
	}
	middleLower = [...]float64{
		1.4859850019840355905497876e-9, 7.7441459065157709165577218e-4, 2.1494160384252876777097297e-2,
		2.0945065210512749128288442e-1, 9.7547832001787427186894837e-1, 2.3707661626024532365971225e0,
		2.9036514445419946173133295e0, 1.4142135623730950488016887e0,
	}
	tailUpper = [...]float64{
		2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
		2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0,
		5.46378491116411436990e0, 6.65790464350110377720e0,
	}
	tailLower = [...]float64{
		2.891024605872965461538222e-15, 2.010321207683943062279931e-7, 2.611088405080593625138020e-5,
		1.112800997078859844711555e-3, 2.103693768272068968719679e-2, 1.936480946950659106176712e-1,
		8.482908416595164588112026e-1, 1.414213562373095048801689e0,
	}
)

// Erfinv gives what Erf gives x for.
func Erfinv(x float64) float64 {
	switch {
	case x != x || x < -1 || x > 1:
		return NaN()
	case x == 1 || x == -1:
		return Inf(int(x))
	case x < 0:
		return -inverse(-x)
	}
	return inverse(x)
}

// Erfcinv gives what Erfc gives x for.
func Erfcinv(x float64) float64 { return Erfinv(1 - x) }

func inverse(x float64) float64 {
	if x <= 0.85 {
		r := 0.180625 - 0.25*x*x
		return x * polynomial(&centreUpper, r) / polynomial(&centreLower, r)
	}
	r := Sqrt(Ln2 - Log(1-x))
	if r <= 5 {
		r -= 1.6
		return polynomial(&middleUpper, r) / polynomial(&middleLower, r)
	}
	r -= 5
	return polynomial(&tailUpper, r) / polynomial(&tailLower, r)
}

// polynomial takes the factor of the highest power first.
func polynomial(factors *[8]float64, x float64) float64 {
	sum := factors[0]
	for _, factor := range factors[1:] {
		sum = sum*x + factor
	}
	return sum
}
