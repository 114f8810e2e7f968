// Package big computes with numbers of any size.
package big

import "unsafe"

// MaxBase is the largest base of a text.
const MaxBase = 62

// Int is an integer of any size; the zero Int is 0. v is the host's number, which never changes.
type Int struct {
	v unsafe.Pointer
}

// Word is a digit in gc's representation.
type Word uint

func fromInt(value int64) unsafe.Pointer
func fromUint(value uint64) unsafe.Pointer
func fromBytes(b []byte) unsafe.Pointer
func toBytes(x unsafe.Pointer) []byte
func parse(digits string, base int) unsafe.Pointer
func text(x unsafe.Pointer, base int) string
func sign(x unsafe.Pointer) int
func compare(x, y unsafe.Pointer) int
func add(x, y unsafe.Pointer) unsafe.Pointer
func sub(x, y unsafe.Pointer) unsafe.Pointer
func mul(x, y unsafe.Pointer) unsafe.Pointer
func quoRem(x, y unsafe.Pointer) (q, r unsafe.Pointer)
func pow(x, y unsafe.Pointer) unsafe.Pointer
func modPow(x, y, m unsafe.Pointer) unsafe.Pointer
func modInverse(x, m unsafe.Pointer) unsafe.Pointer
func gcd(x, y unsafe.Pointer) unsafe.Pointer
func sqrt(x unsafe.Pointer) unsafe.Pointer
func isPrime(x unsafe.Pointer) bool
func shift(x unsafe.Pointer, left int) unsafe.Pointer
func and(x, y unsafe.Pointer) unsafe.Pointer
func or(x, y unsafe.Pointer) unsafe.Pointer
func xor(x, y unsafe.Pointer) unsafe.Pointer
func not(x unsafe.Pointer) unsafe.Pointer
func neg(x unsafe.Pointer) unsafe.Pointer
func bit(x unsafe.Pointer, i int) bool
func setBit(x unsafe.Pointer, i int, one bool) unsafe.Pointer
func bitLen(x unsafe.Pointer) int
func trailingZeros(x unsafe.Pointer) int
func low(x unsafe.Pointer) int64
func toDouble(x unsafe.Pointer) float64
func ratio(x, y unsafe.Pointer) float64

func NewInt(x int64) *Int { return &Int{fromInt(x)} }

func (z *Int) set(v unsafe.Pointer) *Int {
	z.v = v
	return z
}

func (z *Int) Set(x *Int) *Int          { return z.set(x.v) }
func (z *Int) SetInt64(x int64) *Int    { return z.set(fromInt(x)) }
func (z *Int) SetUint64(x uint64) *Int  { return z.set(fromUint(x)) }
func (z *Int) SetBytes(buf []byte) *Int { return z.set(fromBytes(buf)) }
func (z *Int) Add(x, y *Int) *Int       { return z.set(add(x.v, y.v)) }
func (z *Int) Sub(x, y *Int) *Int       { return z.set(sub(x.v, y.v)) }
func (z *Int) Mul(x, y *Int) *Int       { return z.set(mul(x.v, y.v)) }
func (z *Int) Neg(x *Int) *Int          { return z.set(neg(x.v)) }
func (z *Int) And(x, y *Int) *Int       { return z.set(and(x.v, y.v)) }
func (z *Int) Or(x, y *Int) *Int        { return z.set(or(x.v, y.v)) }
func (z *Int) Xor(x, y *Int) *Int       { return z.set(xor(x.v, y.v)) }
func (z *Int) AndNot(x, y *Int) *Int    { return z.set(and(x.v, not(y.v))) }
func (z *Int) Not(x *Int) *Int          { return z.set(not(x.v)) }
func (z *Int) Lsh(x *Int, n uint) *Int  { return z.set(shift(x.v, int(n))) }
func (z *Int) Rsh(x *Int, n uint) *Int  { return z.set(shift(x.v, -int(n))) }

func (z *Int) Abs(x *Int) *Int {
	if sign(x.v) < 0 {
		return z.Neg(x)
	}
	return z.Set(x)
}

func (x *Int) Sign() int               { return sign(x.v) }
func (x *Int) Cmp(y *Int) (r int)      { return compare(x.v, y.v) }
func (x *Int) Int64() int64            { return low(x.v) }
func (x *Int) Uint64() uint64          { return uint64(low(x.v)) }
func (x *Int) BitLen() int             { return bitLen(x.v) }
func (x *Int) TrailingZeroBits() uint  { return uint(trailingZeros(x.v)) }
func (x *Int) Bytes() []byte           { return toBytes(x.v) }
func (x *Int) IsUint64() bool          { return sign(x.v) >= 0 && bitLen(x.v) <= 64 }
func (x *Int) IsInt64() bool           { return compare(fromInt(low(x.v)), x.v) == 0 }
func (x *Int) ProbablyPrime(n int) bool {
	if n < 0 {
		panic("negative n for ProbablyPrime")
	}
	return isPrime(x.v)
}

// CmpAbs compares absolute values.
func (x *Int) CmpAbs(y *Int) int { return new(Int).Abs(x).Cmp(new(Int).Abs(y)) }

func (x *Int) FillBytes(buf []byte) []byte {
	clear(buf)
	b := x.Bytes()
	if len(b) > len(buf) {
		panic("math/big: buffer too small to fit value")
	}
	copy(buf[len(buf)-len(b):], b)
	return buf
}

func (x *Int) Bit(i int) uint {
	if i < 0 {
		panic("negative bit index")
	}
	if bit(x.v, i) {
		return 1
	}
	return 0
}

func (z *Int) SetBit(x *Int, i int, b uint) *Int {
	if i < 0 {
		panic("negative bit index")
	}
	if b > 1 {
		panic("set bit is not 0 or 1")
	}
	return z.set(setBit(x.v, i, b == 1))
}
