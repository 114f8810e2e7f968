// Package strconv converts between values and text.
package strconv

import "errors"

// IntSize is the number of bits of an int.
const IntSize = 64

// ErrRange says that a value does not fit its type.
var ErrRange = errors.New("value out of range")

// ErrSyntax says that a text is no number.
var ErrSyntax = errors.New("invalid syntax")

// NumError is a conversion that failed.
type NumError struct {
	Func string
	Num  string
	Err  error
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

// How the natives tell what is wrong.
const (
	good = iota
	badSyntax
	badRange
	badBase
	badSize
)

func parseInt(s string, base, bitSize int) (value int64, state int)
func parseUint(s string, base, bitSize int) (value uint64, state int)
func parseFloat(s string, bitSize int) (value float64, length, state int)

func numError(function, s string, base, bitSize, state int) error {
	var err error
	switch state {
	case good:
		return nil
	case badSyntax:
		err = ErrSyntax
	case badRange:
		err = ErrRange
	case badBase:
		err = errors.New("invalid base " + Itoa(base))
	case badSize:
		err = errors.New("invalid bit size " + Itoa(bitSize))
	}
	return &NumError{function, s, err}
}

func Atoi(s string) (int, error) {
	value, state := parseInt(s, 10, 0)
	if state != good {
		return int(value), numError("Atoi", s, 10, 0, state)
	}
	return int(value), nil
}

func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	value, state := parseInt(s, base, bitSize)
	return value, numError("ParseInt", s, base, bitSize, state)
}

func ParseUint(s string, base int, bitSize int) (uint64, error) {
	value, state := parseUint(s, base, bitSize)
	return value, numError("ParseUint", s, base, bitSize, state)
}

func ParseFloat(s string, bitSize int) (float64, error) {
	value, length, state := parseFloat(s, bitSize)
	if state != badSyntax && length != len(s) {
		value, state = 0, badSyntax
	}
	return value, numError("ParseFloat", s, 0, bitSize, state)
}

func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, &NumError{"ParseBool", str, ErrSyntax}
}

// ParseComplex reads N, Ni or N±Ni, in parentheses or not.
func ParseComplex(s string, bitSize int) (complex128, error) {
	size := 64
	if bitSize == 64 {
		size = 32
	}
	whole := s
	if len(s) >= 2 && s[0] == '(' && s[len(s)-1] == ')' {
		s = s[1 : len(s)-1]
	}
	first, length, state := parseFloat(s, size)
	if state == badSyntax {
		return 0, &NumError{"ParseComplex", whole, ErrSyntax}
	}
	pending := state
	s = s[length:]
	if s == "" {
		return complex(first, 0), numError("ParseComplex", whole, 0, bitSize, pending)
	}
	if s == "i" {
		return complex(0, first), numError("ParseComplex", whole, 0, bitSize, pending)
	}
	if s[0] == '+' && len(s) > 1 && s[1] == '+' {
		s = s[1:]
	}
	if s[0] != '+' && s[0] != '-' {
		return 0, &NumError{"ParseComplex", whole, ErrSyntax}
	}
	if s[0] == '+' {
		s = s[1:]
	}
	second, length, state := parseFloat(s, size)
	if state == badSyntax || s[length:] != "i" {
		return 0, &NumError{"ParseComplex", whole, ErrSyntax}
	}
	if state == badRange {
		pending = state
	}
	return complex(first, second), numError("ParseComplex", whole, 0, bitSize, pending)
}

func Itoa(i int) string { return FormatInt(int64(i), 10) }

func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

func FormatInt(i int64, base int) string
func FormatUint(i uint64, base int) string
func FormatFloat(f float64, fmt byte, prec, bitSize int) string

func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	imaginary := FormatFloat(imag(c), fmt, prec, bitSize/2)
	if imaginary[0] != '+' && imaginary[0] != '-' {
		imaginary = "+" + imaginary
	}
	return "(" + FormatFloat(real(c), fmt, prec, bitSize/2) + imaginary + "i)"
}

func AppendBool(dst []byte, b bool) []byte { return append(dst, FormatBool(b)...) }

func AppendInt(dst []byte, i int64, base int) []byte { return append(dst, FormatInt(i, base)...) }

func AppendUint(dst []byte, i uint64, base int) []byte { return append(dst, FormatUint(i, base)...) }

func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	return append(dst, FormatFloat(f, fmt, prec, bitSize)...)
}
