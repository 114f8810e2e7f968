package rand

import (
	"errors"
	"io"
	"math/big"
)

// Int gives a number from 0 up to, but without, max, all equally likely.
func Int(rand io.Reader, max *big.Int) (n *big.Int, err error) {
	if max.Sign() <= 0 {
		panic("crypto/rand: argument to Int is <= 0")
	}
	bits := new(big.Int).Sub(max, big.NewInt(1)).BitLen()
	if bits == 0 {
		return new(big.Int), nil
	}
	for {
		n, err := randomBits(rand, bits)
		if err != nil || n.Cmp(max) < 0 {
			return n, err
		}
	}
}

// randomBits gives a number below 2**bits.
func randomBits(rand io.Reader, bits int) (*big.Int, error) {
	b := make([]byte, (bits+7)/8)
	if _, err := io.ReadFull(rand, b); err != nil {
		return nil, err
	}
	b[0] &= byte(1<<((bits-1)%8+1) - 1)
	return new(big.Int).SetBytes(b), nil
}

// Prime gives a number of just that many bits, the upper two of them set, that is prime except with
// negligible probability.
func Prime(rand io.Reader, bits int) (*big.Int, error) {
	if bits < 2 {
		return nil, errors.New("crypto/rand: prime size must be at least 2-bit")
	}
	for {
		p, err := randomBits(rand, bits)
		if err != nil {
			return nil, err
		}
		p.SetBit(p, bits-1, 1)
		p.SetBit(p, bits-2, 1)
		if bits > 2 {
			p.SetBit(p, 0, 1)
		}
		if p.ProbablyPrime(20) && p.BitLen() == bits {
			return p, nil
		}
	}
}
