package big

import "unsafe"

func divide(x, y *Int) (q, r unsafe.Pointer) {
	if y.Sign() == 0 {
		panic("division by zero")
	}
	return quoRem(x.v, y.v)
}

// Quo cuts towards zero, as Go's operators do.
func (z *Int) Quo(x, y *Int) *Int {
	q, _ := divide(x, y)
	return z.set(q)
}

func (z *Int) Rem(x, y *Int) *Int {
	_, r := divide(x, y)
	return z.set(r)
}

func (z *Int) QuoRem(x, y, r *Int) (*Int, *Int) {
	quotient, remainder := divide(x, y)
	r.v = remainder
	return z.set(quotient), r
}

// DivMod leaves a remainder that is not negative.
func (z *Int) DivMod(x, y, m *Int) (*Int, *Int) {
	q, r := divide(x, y)
	if sign(r) < 0 {
		if y.Sign() < 0 {
			q, r = add(q, fromInt(1)), sub(r, y.v)
		} else {
			q, r = sub(q, fromInt(1)), add(r, y.v)
		}
	}
	m.v = r
	return z.set(q), m
}

func (z *Int) Div(x, y *Int) *Int {
	z.DivMod(x, y, new(Int))
	return z
}

func (z *Int) Mod(x, y *Int) *Int {
	new(Int).DivMod(x, y, z)
	return z
}

// Exp gives x**y, modulo |m| unless that is nil or 0.
func (z *Int) Exp(x, y, m *Int) *Int {
	if m == nil || m.Sign() == 0 {
		if y.Sign() <= 0 {
			return z.SetInt64(1)
		}
		return z.set(pow(x.v, y.v))
	}
	modulus := new(Int).Abs(m)
	base := x
	if y.Sign() < 0 {
		inverse := modInverse(x.v, modulus.v)
		if inverse == nil {
			return nil
		}
		base = &Int{inverse}
	}
	return z.set(modPow(base.v, new(Int).Abs(y).v, modulus.v))
}

// ModInverse gives the inverse of g modulo n, nil if there is none.
func (z *Int) ModInverse(g, n *Int) *Int {
	inverse := modInverse(g.v, new(Int).Abs(n).v)
	if inverse == nil {
		return nil
	}
	return z.set(inverse)
}

// GCD gives the greatest common divisor d, and x and y with a*x + b*y = d unless they are nil.
func (z *Int) GCD(x, y, a, b *Int) *Int {
	if x == nil && y == nil {
		return z.set(gcd(a.v, b.v))
	}
	r0, r1 := new(Int).Abs(a), new(Int).Abs(b)
	s0, s1 := NewInt(1), NewInt(0)
	t0, t1 := NewInt(0), NewInt(1)
	for r1.Sign() != 0 {
		q, r := new(Int).QuoRem(r0, r1, new(Int))
		r0, r1 = r1, r
		s0, s1 = s1, new(Int).Sub(s0, new(Int).Mul(q, s1))
		t0, t1 = t1, new(Int).Sub(t0, new(Int).Mul(q, t1))
	}
	if a.Sign() < 0 {
		s0.Neg(s0)
	}
	if b.Sign() < 0 {
		t0.Neg(t0)
	}
	if a.Sign() == 0 {
		s0.SetInt64(0)
	}
	if b.Sign() == 0 {
		t0.SetInt64(0)
	}
	if x != nil {
		x.Set(s0)
	}
	if y != nil {
		y.Set(t0)
	}
	return z.Set(r0)
}

func (z *Int) Sqrt(x *Int) *Int {
	if x.Sign() < 0 {
		panic("square root of negative number")
	}
	return z.set(sqrt(x.v))
}

// MulRange gives the product of all integers from a to b.
func (z *Int) MulRange(a, b int64) *Int {
	switch {
	case a > b:
		return z.SetInt64(1)
	case a <= 0 && b >= 0:
		return z.SetInt64(0)
	case a == b:
		return z.SetInt64(a)
	}
	middle := a + (b-a)/2
	return z.Mul(new(Int).MulRange(a, middle), new(Int).MulRange(middle+1, b))
}

// Binomial gives in how many ways k of n can be chosen.
func (z *Int) Binomial(n, k int64) *Int {
	if k > n {
		return z.SetInt64(0)
	}
	k = min(k, n-k)
	return z.Quo(new(Int).MulRange(n-k+1, n), new(Int).MulRange(1, k))
}
