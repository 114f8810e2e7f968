package big

import (
	"errors"
	"fmt"
	"strings"
)

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
		if strings.HasSuffix(digits, "_") || strings.Contains(digits, "__") || strings.HasPrefix(digits, "_") && base == 10 {
			return nil, false
		}
		digits = strings.ReplaceAll(digits, "_", "")
	}
	if digits == "" {
		return nil, false
	}
	for i := 0; i < len(digits); i++ {
		if digitValue(digits[i], base) >= base {
			return nil, false
		}
	}
	if base <= 36 {
		z.v = parse(digits, base)
	} else {
		sum, b := new(Int), NewInt(int64(base))
		for i := 0; i < len(digits); i++ {
			sum.Mul(sum, b).Add(sum, NewInt(int64(digitValue(digits[i], base))))
		}
		z.v = sum.v
	}
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

// digitValue tells what a digit counts; letters of both cases count the same in bases up to 36.
func digitValue(c byte, base int) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'Z' && base <= 36:
		return int(c-'A') + 10
	case 'A' <= c && c <= 'Z':
		return int(c-'A') + 36
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
	first := true
	token, err := s.Token(true, func(r rune) bool {
		sign := first && (r == '+' || r == '-')
		first = false
		return sign || r == '_' || r < 0x80 && digitValue(byte(r), 36) < 36
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
