package big

import (
	"fmt"
	"math/rand"
)

var one = NewInt(1)

// Jacobi gives the Jacobi symbol (x/y), -1, 0 or 1, of an odd y.
func Jacobi(x, y *Int) int {
	if y.Bit(0) == 0 {
		panic(fmt.Sprintf("big: invalid 2nd argument to Int.Jacobi: need odd integer but got %s", y.String()))
	}
	symbol := 1
	a, b := new(Int).Set(x), new(Int).Abs(y)
	if y.Sign() < 0 && x.Sign() < 0 {
		symbol = -1
	}
	for b.Cmp(one) != 0 {
		a.Mod(a, b)
		if a.Sign() == 0 {
			return 0
		}
		twos := a.TrailingZeroBits()
		a.Rsh(a, twos)
		if eighth := low(b.v) & 7; twos&1 == 1 && (eighth == 3 || eighth == 5) {
			symbol = -symbol
		}
		if low(a.v)&3 == 3 && low(b.v)&3 == 3 {
			symbol = -symbol
		}
		a, b = b, a
	}
	return symbol
}

// ModSqrt sets z to a square root of x modulo the odd prime p; if there is none, it leaves z and
// gives nil.
func (z *Int) ModSqrt(x, p *Int) *Int {
	switch Jacobi(x, p) {
	case -1:
		return nil
	case 0:
		return z.SetInt64(0)
	}
	x = new(Int).Mod(x, p)
	switch {
	case low(p.v)&3 == 3:
		e := new(Int).Add(p, one)
		return z.Exp(x, e.Rsh(e, 2), p)
	case low(p.v)&7 == 5:
		return z.Set(rootOfFifth(x, p))
	}
	return z.Set(tonelliShanks(x, p))
}

// rootOfFifth is Atkin's way for primes that are 5 modulo 8.
func rootOfFifth(x, p *Int) *Int {
	double := new(Int).Lsh(x, 1)
	alpha := new(Int).Exp(double, new(Int).Rsh(p, 3), p)
	i := new(Int).Mul(alpha, alpha)
	i.Mod(i.Mul(i, double), p)
	root := i.Sub(i, one)
	root.Mul(root, x)
	return root.Mod(root.Mul(root, alpha), p)
}

// tonelliShanks is the way for all odd primes.
func tonelliShanks(x, p *Int) *Int {
	odd := new(Int).Sub(p, one)
	twos := odd.TrailingZeroBits()
	odd.Rsh(odd, twos)
	nonResidue := NewInt(2)
	for Jacobi(nonResidue, p) != -1 {
		nonResidue.Add(nonResidue, one)
	}
	half := new(Int).Add(odd, one)
	root := new(Int).Exp(x, half.Rsh(half, 1), p)
	rest := new(Int).Exp(x, odd, p)
	generator := new(Int).Exp(nonResidue, odd, p)
	for {
		order := uint(0)
		for t := new(Int).Set(rest); t.Cmp(one) != 0; order++ {
			t.Mod(t.Mul(t, t), p)
		}
		if order == 0 {
			return root
		}
		factor := new(Int).Exp(generator, new(Int).Lsh(one, twos-order-1), p)
		generator.Mod(generator.Mul(factor, factor), p)
		root.Mod(root.Mul(root, factor), p)
		rest.Mod(rest.Mul(rest, generator), p)
		twos = order
	}
}

// Rand sets z to a number from 0 up to, but without, n; to 0 if there is none.
func (z *Int) Rand(rnd *rand.Rand, n *Int) *Int {
	if n.Sign() <= 0 {
		return z.SetInt64(0)
	}
	bits := n.BitLen()
	words := make([]Word, (bits+63)/64)
	for {
		for i := range words {
			words[i] = Word(rnd.Uint32()) | Word(rnd.Uint32())<<32
		}
		words[len(words)-1] &= ^Word(0) >> uint(64*len(words)-bits)
		if z.SetBits(words).Cmp(n) < 0 {
			return z
		}
	}
}

// Bits gives the digits of the absolute value, the lowest first; they are the caller's.
func (x *Int) Bits() []Word {
	b := x.Bytes()
	if len(b) == 0 {
		return nil
	}
	words := make([]Word, (len(b)+7)/8)
	for i, c := range b {
		place := len(b) - 1 - i
		words[place/8] |= Word(c) << uint(place%8*8)
	}
	return words
}

// SetBits sets z to the number with these digits, the lowest first.
func (z *Int) SetBits(abs []Word) *Int {
	b := make([]byte, 8*len(abs))
	for i := range b {
		place := len(b) - 1 - i
		b[i] = byte(abs[place/8] >> uint(place%8*8))
	}
	return z.SetBytes(b)
}
