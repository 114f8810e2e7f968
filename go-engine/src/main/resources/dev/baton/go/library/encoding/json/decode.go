package json

import (
	"encoding"
	"errors"
	"reflect"
	"strconv"
	"strings"
)

// Unmarshaler is a type that reads its JSON itself.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// UnmarshalTypeError is a value that does not fit the Go type it is for.
type UnmarshalTypeError struct {
	Value  string
	Type   reflect.Type
	Offset int64
	Struct string
	Field  string
}

func (e *UnmarshalTypeError) Error() string {
	if e.Struct != "" || e.Field != "" {
		return "json: cannot unmarshal " + e.Value + " into Go struct field " + e.Struct + "." + e.Field + " of type " + e.Type.String()
	}
	return "json: cannot unmarshal " + e.Value + " into Go value of type " + e.Type.String()
}

// UnmarshalFieldError is not used any more.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " + e.Field.Name + " of type " + e.Type.String()
}

// InvalidUnmarshalError is an argument of Unmarshal that is no pointer to something.
type InvalidUnmarshalError struct {
	Type reflect.Type
}

func (e *InvalidUnmarshalError) Error() string {
	if e.Type == nil {
		return "json: Unmarshal(nil)"
	}
	if e.Type.Kind() != reflect.Pointer {
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

// Number is a number as it was written.
type Number string

func (n Number) String() string { return string(n) }

func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }

func (n Number) Int64() (int64, error) { return strconv.ParseInt(string(n), 10, 64) }

// RawMessage is JSON that is kept as it is.
type RawMessage []byte

func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

func (m *RawMessage) UnmarshalJSON(data []byte) error {
	if m == nil {
		return errors.New("json.RawMessage: UnmarshalJSON on nil pointer")
	}
	*m = append((*m)[0:0], data...)
	return nil
}

// Unmarshal reads JSON into what v points to.
func Unmarshal(data []byte, v any) error {
	var s scanner
	if err := check(data, &s); err != nil {
		return err
	}
	d := decoder{data: data}
	return d.decode(v)
}

// decoder reads a text that was found to be JSON.
type decoder struct {
	data        []byte
	at          int
	useNumber   bool
	knownFields bool
	err         error // the first one that does not end the reading
	structType  reflect.Type
	path        []string
}

func (d *decoder) decode(v any) error {
	target := reflect.ValueOf(v)
	if target.Kind() != reflect.Pointer || target.IsNil() {
		return &InvalidUnmarshalError{reflect.TypeOf(v)}
	}
	d.skipSpace()
	if err := d.value(target); err != nil {
		return d.placed(err)
	}
	return d.err
}

// placed tells a type error which field it is about.
func (d *decoder) placed(err error) error {
	if e, ok := err.(*UnmarshalTypeError); ok && d.structType != nil {
		e.Struct = d.structType.Name()
		e.Field = strings.Join(d.path, ".")
	}
	return err
}

func (d *decoder) save(err error) {
	if d.err == nil {
		d.err = d.placed(err)
	}
}

func (d *decoder) skipSpace() {
	for d.at < len(d.data) && isSpace(d.data[d.at]) {
		d.at++
	}
}

// literalEnd gives the place after the literal that begins here.
func (d *decoder) literalEnd() int {
	i := d.at
	if d.data[i] == '"' {
		for i++; d.data[i] != '"'; i++ {
			if d.data[i] == '\\' {
				i++
			}
		}
		return i + 1
	}
	for i < len(d.data) && !isSpace(d.data[i]) && d.data[i] != ',' && d.data[i] != ']' && d.data[i] != '}' {
		i++
	}
	return i
}

// skip passes over a value.
func (d *decoder) skip() {
	depth := 0
	for {
		switch d.data[d.at] {
		case '{', '[':
			depth++
			d.at++
		case '}', ']':
			depth--
			d.at++
		case ',', ':', ' ', '\t', '\r', '\n':
			d.at++
		default:
			d.at = d.literalEnd()
		}
		if depth == 0 {
			return
		}
		d.skipSpace()
	}
}

// more steps to the next element or key; it takes the end of the array or object.
func (d *decoder) more(end byte) bool {
	d.skipSpace()
	if d.data[d.at] == ',' {
		d.at++
		d.skipSpace()
	}
	if d.data[d.at] == end {
		d.at++
		return false
	}
	return true
}

// value reads a value into v, or passes over it if v is not valid.
func (d *decoder) value(v reflect.Value) error {
	if !v.IsValid() {
		d.skip()
		return nil
	}
	switch d.data[d.at] {
	case '{':
		return d.object(v)
	case '[':
		return d.array(v)
	}
	start := d.at
	d.at = d.literalEnd()
	return d.literal(d.data[start:d.at], v, false)
}

// target follows pointers, making what they are to point to, up to where a value goes or to
// what reads it itself.
func target(v reflect.Value, isNull bool) (Unmarshaler, encoding.TextUnmarshaler, reflect.Value) {
	addressed := false
	var direct reflect.Value
	if v.Kind() != reflect.Pointer && v.Type().Name() != "" && v.CanAddr() {
		addressed = true
		direct = v
		v = v.Addr()
	}
	for {
		if v.Kind() == reflect.Interface && !v.IsNil() {
			held := v.Elem()
			if held.Kind() == reflect.Pointer && !held.IsNil() && (!isNull || held.Elem().Kind() == reflect.Pointer) {
				addressed = false
				v = held
				continue
			}
		}
		if v.Kind() != reflect.Pointer || isNull && v.CanSet() {
			break
		}
		// An interface that holds a pointer to itself is filled anew.
		if e := v.Elem(); e.Kind() == reflect.Interface && !e.IsNil() && e.Elem().Kind() == reflect.Pointer && e.Elem().Pointer() == v.Pointer() {
			v = e
			break
		}
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		if v.CanInterface() && ownOf(v.Type()).readsItself {
			held := v.Interface()
			if u, ok := held.(Unmarshaler); ok {
				return u, nil, reflect.Value{}
			}
			if u, ok := held.(encoding.TextUnmarshaler); ok && !isNull {
				return nil, u, reflect.Value{}
			}
		}
		if addressed {
			v = direct
			addressed = false
		} else {
			v = v.Elem()
		}
	}
	return nil, nil, v
}
