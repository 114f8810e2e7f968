package big

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// maximalExponent bounds how long a number becomes whose exponent is read.
const maximalExponent = 1e6

// SetString reads a fraction, or a number with a point and an exponent of ten, or of two after p.
func (z *Rat) SetString(s string) (*Rat, bool) {
	if num, den, ok := strings.Cut(s, "/"); ok {
		a, okA := new(Int).SetString(num, 0)
		b, okB := new(Int).SetString(den, 0)
		if !okA || !okB || b.Sign() == 0 || den[0] == '+' || den[0] == '-' {
			return nil, false
		}
		return z.frac(a, b), true
	}
	mantissa, exponent, ok := splitExponent(s)
	if !ok {
		return nil, false
	}
	digits, places, base, ok := withoutPoint(mantissa)
	if !ok {
		return nil, false
	}
	if digits.Sign() == 0 {
		return z.SetInt(digits), true
	}
	scale := map[int]int64{2: 0, 10: 0}
	scale[exponent.of] += exponent.value
	switch base {
	case 10:
		scale[10] -= places
	case 16:
		scale[2] -= 4 * places
	case 8:
		scale[2] -= 3 * places
	case 2:
		scale[2] -= places
	}
	num, den := digits, NewInt(1)
	for of, value := range scale {
		limit := int64(maximalExponent)
		if of == 2 {
			limit *= 10
		}
		if value > limit || value < -limit {
			return nil, false
		}
		power := new(Int).Exp(NewInt(int64(of)), NewInt(max(value, -value)), nil)
		if value > 0 {
			num.Mul(num, power)
		} else {
			den.Mul(den, power)
		}
	}
	return z.frac(num, den), true
}

type exponent struct {
	of    int
	value int64
}

func splitExponent(s string) (mantissa string, e exponent, ok bool) {
	e.of = 10
	letters := "eEpP"
	unsigned := strings.TrimLeft(s, "+-")
	if strings.HasPrefix(unsigned, "0x") || strings.HasPrefix(unsigned, "0X") {
		letters = "pP"
	}
	at := strings.IndexAny(s, letters)
	if at < 0 {
		return s, e, true
	}
	if s[at] == 'p' || s[at] == 'P' {
		e.of = 2
	}
	value, err := strconv.ParseInt(strings.TrimPrefix(s[at+1:], "+"), 10, 64)
	if err != nil || strings.HasPrefix(s[at+1:], "+-") || value < -1<<62 || value > 1<<62 {
		return "", e, false
	}
	e.value = value
	return s[:at], e, true
}

// withoutPoint reads digits among which there may be a point, and tells how many are after it.
func withoutPoint(s string) (digits *Int, places int64, base int, ok bool) {
	whole, fraction, _ := strings.Cut(s, ".")
	base = 10
	unsigned := strings.TrimLeft(whole, "+-")
	if len(unsigned) > 1 && unsigned[0] == '0' && (unsigned[1] < '0' || unsigned[1] > '9') && unsigned[1] != '_' {
		base, _ = prefixed(unsigned)
		digits, ok = new(Int).SetString(whole+fraction, 0)
	} else {
		all := whole + "." + fraction
		if strings.HasSuffix(all, "_") || strings.Contains(all, "__") || strings.Contains(all, "_.") || strings.Contains(all, "._") {
			return nil, 0, 0, false
		}
		digits, ok = new(Int).SetString(strings.ReplaceAll(whole+fraction, "_", ""), 10)
	}
	return digits, int64(len(strings.ReplaceAll(fraction, "_", ""))), base, ok
}

// Scan reads a number for the scanning functions of package fmt.
func (z *Rat) Scan(s fmt.ScanState, ch rune) error {
	token, err := s.Token(true, func(r rune) bool { return strings.ContainsRune("+-/0123456789.eE", r) })
	if err != nil {
		return err
	}
	if !strings.ContainsRune("efgEFGv", ch) {
		return errors.New("Rat.Scan: invalid verb")
	}
	if _, ok := z.SetString(string(token)); !ok {
		return errors.New("Rat.Scan: invalid syntax")
	}
	return nil
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
	prec = max(prec, 0)
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
