package big

import "math"

// Rat is a fraction; the zero Rat is 0.
type Rat struct {
	num, den Int // in lowest terms, den positive; a zero den stands for 1
}

func NewRat(a, b int64) *Rat { return new(Rat).SetFrac64(a, b) }

// frac sets the fraction and brings it to lowest terms.
func (z *Rat) frac(a, b *Int) *Rat {
	if b.Sign() == 0 {
		panic("division by zero")
	}
	d := new(Int).GCD(nil, nil, new(Int).Abs(a), new(Int).Abs(b))
	if b.Sign() < 0 {
		d.Neg(d)
	}
	num, den := new(Int).Quo(a, d), new(Int).Quo(b, d)
	z.num, z.den = *num, *den
	return z
}

func (x *Rat) d() *Int {
	if x.den.Sign() == 0 {
		return NewInt(1)
	}
	return &x.den
}

func (z *Rat) SetFrac(a, b *Int) *Rat      { return z.frac(a, b) }
func (z *Rat) SetFrac64(a, b int64) *Rat   { return z.frac(NewInt(a), NewInt(b)) }
func (z *Rat) SetInt(x *Int) *Rat          { return z.frac(x, NewInt(1)) }
func (z *Rat) SetInt64(x int64) *Rat       { return z.frac(NewInt(x), NewInt(1)) }
func (z *Rat) SetUint64(x uint64) *Rat     { return z.frac(new(Int).SetUint64(x), NewInt(1)) }
func (z *Rat) Neg(x *Rat) *Rat             { return z.frac(new(Int).Neg(&x.num), x.d()) }
func (z *Rat) Abs(x *Rat) *Rat             { return z.frac(new(Int).Abs(&x.num), x.d()) }
func (z *Rat) Inv(x *Rat) *Rat             { return z.frac(x.d(), &x.num) }
func (x *Rat) Sign() int                   { return x.num.Sign() }
func (x *Rat) IsInt() bool                 { return x.d().Cmp(NewInt(1)) == 0 }
func (x *Rat) Num() *Int                   { return &x.num }

func (z *Rat) Set(x *Rat) *Rat {
	z.num, z.den = x.num, x.den
	return z
}

func (x *Rat) Denom() *Int { return new(Int).Set(x.d()) }

func cross(x, y *Rat) (a, b *Int) {
	return new(Int).Mul(&x.num, y.d()), new(Int).Mul(&y.num, x.d())
}

func (x *Rat) Cmp(y *Rat) int {
	a, b := cross(x, y)
	return a.Cmp(b)
}

func (z *Rat) Add(x, y *Rat) *Rat {
	a, b := cross(x, y)
	return z.frac(a.Add(a, b), new(Int).Mul(x.d(), y.d()))
}

func (z *Rat) Sub(x, y *Rat) *Rat {
	a, b := cross(x, y)
	return z.frac(a.Sub(a, b), new(Int).Mul(x.d(), y.d()))
}

func (z *Rat) Mul(x, y *Rat) *Rat {
	return z.frac(new(Int).Mul(&x.num, &y.num), new(Int).Mul(x.d(), y.d()))
}

func (z *Rat) Quo(x, y *Rat) *Rat {
	a, b := cross(x, y)
	return z.frac(a, b)
}

// SetFloat64 sets the exact value, nil if it is not finite.
func (z *Rat) SetFloat64(f float64) *Rat {
	if math.IsInf(f, 0) || math.IsNaN(f) {
		return nil
	}
	fraction, exponent := math.Frexp(f)
	mantissa := NewInt(int64(fraction * (1 << 53)))
	exponent -= 53
	if exponent >= 0 {
		return z.SetInt(mantissa.Lsh(mantissa, uint(exponent)))
	}
	return z.frac(mantissa, new(Int).Lsh(NewInt(1), uint(-exponent)))
}

// Float64 gives the nearest float64 and whether it is exact.
func (x *Rat) Float64() (f float64, exact bool) {
	f = ratio(x.num.v, x.d().v)
	back := new(Rat).SetFloat64(f)
	return f, back != nil && back.Cmp(x) == 0
}

// Float32 gives the nearest float32 and whether it is exact.
func (x *Rat) Float32() (f float32, exact bool) {
	wide, _ := x.Float64()
	f = float32(wide)
	// Between two numbers of half the width, the side on which x is decides.
	if rounded := new(Rat).SetFloat64(wide); rounded != nil && isMiddle(wide) {
		switch x.Cmp(rounded) {
		case -1:
			f = float32(math.Nextafter(wide, math.Inf(-1)))
		case +1:
			f = float32(math.Nextafter(wide, math.Inf(+1)))
		}
	}
	back := new(Rat).SetFloat64(float64(f))
	return f, back != nil && back.Cmp(x) == 0
}

// isMiddle tells whether a number is just between two of type float32.
func isMiddle(f float64) bool {
	return float32(math.Nextafter(f, math.Inf(-1))) != float32(math.Nextafter(f, math.Inf(+1)))
}
