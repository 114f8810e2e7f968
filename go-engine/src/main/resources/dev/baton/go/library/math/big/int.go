// Package big computes with numbers of any size.
package big

import (
	"errors"
	"fmt"
	"strings"
	"unsafe"
)

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
func (x *Int) ProbablyPrime(n int) bool { return isPrime(x.v) }

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

// Accuracy tells how an approximation lies to the number itself.
type Accuracy int8

const (
	Below Accuracy = -1
	Exact Accuracy = 0
	Above Accuracy = +1
)

func (a Accuracy) String() string {
	switch a {
	case Below:
		return "Below"
	case Above:
		return "Above"
	}
	return "Exact"
}

// Float64 gives the nearest float64 and how it lies to the number.
func (x *Int) Float64() (float64, Accuracy) {
	f := toDouble(x.v)
	if exact := new(Rat).SetFloat64(f); exact != nil {
		return f, Accuracy(exact.Num().Cmp(x))
	}
	return f, Accuracy(x.Sign())
}

func (x *Int) String() string { return x.Text(10) }

// Text gives the digits in a base up to 62.
func (x *Int) Text(base int) string {
	switch {
	case x == nil:
		return "<nil>"
	case base <= 36:
		return text(x.v, base)
	}
	const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	var reversed []byte
	b, r := NewInt(int64(base)), new(Int)
	rest := new(Int).Abs(x)
	for rest.Sign() > 0 {
		rest.QuoRem(rest, b, r)
		reversed = append(reversed, digits[r.Int64()])
	}
	if x.Sign() < 0 {
		reversed = append(reversed, '-')
	}
	for i, j := 0, len(reversed)-1; i < j; i, j = i+1, j-1 {
		reversed[i], reversed[j] = reversed[j], reversed[i]
	}
	return string(reversed)
}

func (x *Int) Append(buf []byte, base int) []byte { return append(buf, x.Text(base)...) }

// SetString reads a text, whose prefix tells the base if that is 0.
func (z *Int) SetString(s string, base int) (*Int, bool) {
	digits := strings.TrimPrefix(s, "-")
	negative := digits != s
	if !negative {
		digits = strings.TrimPrefix(s, "+")
	}
	if base == 0 {
		base = 10
		if len(digits) > 1 && digits[0] == '0' {
			base, digits = prefixed(digits)
		}
		digits = strings.ReplaceAll(digits, "_", "")
	}
	if digits == "" || base > 36 {
		return nil, false
	}
	for i := 0; i < len(digits); i++ {
		if digitValue(digits[i]) >= base {
			return nil, false
		}
	}
	z.v = parse(digits, base)
	if negative {
		z.v = neg(z.v)
	}
	return z, true
}

func prefixed(digits string) (base int, rest string) {
	switch digits[1] {
	case 'x', 'X':
		return 16, digits[2:]
	case 'b', 'B':
		return 2, digits[2:]
	case 'o', 'O':
		return 8, digits[2:]
	}
	return 8, digits[1:]
}

func digitValue(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'Z':
		return int(c-'A') + 10
	}
	return MaxBase
}

// Format prints like an int, and %v and %s like %d.
func (x *Int) Format(s fmt.State, ch rune) {
	base, prefix := 10, ""
	switch ch {
	case 'd', 's', 'v':
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0"
	case 'O':
		base, prefix = 8, "0o"
	case 'x':
		base, prefix = 16, "0x"
	case 'X':
		base, prefix = 16, "0X"
	default:
		fmt.Fprintf(s, "%%!%c(big.Int=%s)", ch, x.String())
		return
	}
	if x == nil {
		fmt.Fprint(s, "<nil>")
		return
	}
	digits := x.Text(base)
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	} else if s.Flag('+') {
		sign = "+"
	} else if s.Flag(' ') {
		sign = " "
	}
	if ch == 'X' {
		digits = strings.ToUpper(digits)
	}
	if !s.Flag('#') && ch != 'O' {
		prefix = ""
	}
	precision, hasPrecision := s.Precision()
	if hasPrecision {
		if precision == 0 && digits == "0" {
			return
		}
		digits = strings.Repeat("0", max(0, precision-len(digits))) + digits
	}
	width, _ := s.Width()
	room := max(0, width-len(sign)-len(prefix)-len(digits))
	before, after := strings.Repeat(" ", room), ""
	switch {
	case s.Flag('-'):
		before, after = "", before
	case s.Flag('0') && !hasPrecision:
		before, digits = "", strings.Repeat("0", room)+digits
	}
	fmt.Fprint(s, before+sign+prefix+digits+after)
}

// Scan reads a number for the scanning functions of package fmt.
func (z *Int) Scan(s fmt.ScanState, ch rune) error {
	s.SkipSpace()
	base := 0
	switch ch {
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'd':
		base = 10
	case 'x', 'X':
		base = 16
	case 's', 'v':
	default:
		return errors.New("Int.Scan: invalid verb")
	}
	token, err := s.Token(true, func(r rune) bool {
		return r == '+' || r == '-' || r == '_' || r < 0x80 && digitValue(byte(r)) < 36
	})
	if err != nil {
		return err
	}
	if _, ok := z.SetString(string(token), base); !ok {
		return errors.New("math/big: cannot scan " + string(token))
	}
	return nil
}

func (x *Int) MarshalText() (text []byte, err error) {
	if x == nil {
		return []byte("<nil>"), nil
	}
	return []byte(x.String()), nil
}

func (z *Int) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text), 0); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Int", text)
	}
	return nil
}

func (x *Int) MarshalJSON() ([]byte, error) {
	if x == nil {
		return []byte("null"), nil
	}
	return []byte(x.String()), nil
}

func (z *Int) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	return z.UnmarshalText(text)
}
