package big

import (
	"fmt"
	"math"
	"strings"
)

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

// SetString reads a fraction or a decimal number.
func (z *Rat) SetString(s string) (*Rat, bool) {
	if num, den, ok := strings.Cut(s, "/"); ok {
		a, okA := new(Int).SetString(num, 0)
		b, okB := new(Int).SetString(den, 0)
		if !okA || !okB || b.Sign() == 0 {
			return nil, false
		}
		return z.frac(a, b), true
	}
	mantissa, exponent, hasExponent := strings.Cut(strings.ToLower(s), "e")
	whole, fraction, _ := strings.Cut(mantissa, ".")
	digits, ok := new(Int).SetString(whole+fraction, 10)
	if !ok {
		return nil, false
	}
	scale := -len(fraction)
	if hasExponent {
		e, ok := new(Int).SetString(exponent, 10)
		if !ok || !e.IsInt64() {
			return nil, false
		}
		scale += int(e.Int64())
	}
	power := new(Int).Exp(NewInt(10), NewInt(int64(max(scale, -scale))), nil)
	if scale >= 0 {
		return z.SetInt(digits.Mul(digits, power)), true
	}
	return z.frac(digits, power), true
}

func (x *Rat) String() string { return x.num.String() + "/" + x.d().String() }

// RatString leaves out a denominator of 1.
func (x *Rat) RatString() string {
	if x.IsInt() {
		return x.num.String()
	}
	return x.String()
}

// FloatString gives a decimal number, its last place rounded, halves away from zero.
func (x *Rat) FloatString(prec int) string {
	scaled := new(Int).Exp(NewInt(10), NewInt(int64(prec)), nil)
	scaled.Mul(scaled, new(Int).Abs(&x.num))
	scaled.Lsh(scaled, 1).Add(scaled, x.d())
	digits := scaled.Quo(scaled, new(Int).Lsh(x.d(), 1)).String()
	if len(digits) <= prec {
		digits = strings.Repeat("0", prec+1-len(digits)) + digits
	}
	text := digits[:len(digits)-prec]
	if prec > 0 {
		text += "." + digits[len(digits)-prec:]
	}
	if x.Sign() < 0 {
		text = "-" + text
	}
	return text
}

func (x *Rat) MarshalText() (text []byte, err error) { return []byte(x.RatString()), nil }

func (z *Rat) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text)); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Rat", text)
	}
	return nil
}
