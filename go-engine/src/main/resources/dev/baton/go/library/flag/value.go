package flag

import (
	"encoding"
	"errors"
	"strconv"
	"time"
)

// plainError leaves out what strconv tells of itself.
func plainError(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, strconv.ErrSyntax):
		return errParse
	case errors.Is(err, strconv.ErrRange):
		return errRange
	}
	return err
}

type (
	boolValue     bool
	intValue      int
	int64Value    int64
	uintValue     uint
	uint64Value   uint64
	stringValue   string
	floatValue    float64
	durationValue time.Duration
	funcValue     func(string) error
	boolFuncValue func(string) error
	textValue     struct{ p encoding.TextUnmarshaler }
)

func (v *boolValue) Set(s string) error {
	b, err := strconv.ParseBool(s)
	*v = boolValue(b)
	if err != nil {
		return errParse
	}
	return nil
}

func (v *intValue) Set(s string) error {
	n, err := strconv.ParseInt(s, 0, strconv.IntSize)
	*v = intValue(n)
	return plainError(err)
}

func (v *int64Value) Set(s string) error {
	n, err := strconv.ParseInt(s, 0, 64)
	*v = int64Value(n)
	return plainError(err)
}

func (v *uintValue) Set(s string) error {
	n, err := strconv.ParseUint(s, 0, strconv.IntSize)
	*v = uintValue(n)
	return plainError(err)
}

func (v *uint64Value) Set(s string) error {
	n, err := strconv.ParseUint(s, 0, 64)
	*v = uint64Value(n)
	return plainError(err)
}

func (v *stringValue) Set(s string) error {
	*v = stringValue(s)
	return nil
}

func (v *floatValue) Set(s string) error {
	f, err := strconv.ParseFloat(s, 64)
	*v = floatValue(f)
	return plainError(err)
}

func (v *durationValue) Set(s string) error {
	d, err := time.ParseDuration(s)
	*v = durationValue(d)
	if err != nil {
		return errParse
	}
	return nil
}

func (f funcValue) Set(s string) error     { return f(s) }
func (f boolFuncValue) Set(s string) error { return f(s) }
func (v textValue) Set(s string) error     { return v.p.UnmarshalText([]byte(s)) }

func (v *boolValue) Get() any     { return bool(*v) }
func (v *intValue) Get() any      { return int(*v) }
func (v *int64Value) Get() any    { return int64(*v) }
func (v *uintValue) Get() any     { return uint(*v) }
func (v *uint64Value) Get() any   { return uint64(*v) }
func (v *stringValue) Get() any   { return string(*v) }
func (v *floatValue) Get() any    { return float64(*v) }
func (v *durationValue) Get() any { return time.Duration(*v) }
func (v textValue) Get() any      { return v.p }

func (v *boolValue) String() string     { return strconv.FormatBool(bool(*v)) }
func (v *intValue) String() string      { return strconv.Itoa(int(*v)) }
func (v *int64Value) String() string    { return strconv.FormatInt(int64(*v), 10) }
func (v *uintValue) String() string     { return strconv.FormatUint(uint64(*v), 10) }
func (v *uint64Value) String() string   { return strconv.FormatUint(uint64(*v), 10) }
func (v *stringValue) String() string   { return string(*v) }
func (v *floatValue) String() string    { return strconv.FormatFloat(float64(*v), 'g', -1, 64) }
func (v *durationValue) String() string { return time.Duration(*v).String() }
func (f funcValue) String() string      { return "" }
func (f boolFuncValue) String() string  { return "" }

func (v textValue) String() string {
	if m, ok := v.p.(encoding.TextMarshaler); ok {
		if text, err := m.MarshalText(); err == nil {
			return string(text)
		}
	}
	return ""
}

func (v *boolValue) IsBoolFlag() bool    { return true }
func (f boolFuncValue) IsBoolFlag() bool { return true }
