package json

import (
	"encoding"
	"errors"
	"fmt"
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

// refuse notes that an array or object does not fit, and passes over it.
func (d *decoder) refuse(value string, t reflect.Type) {
	d.save(&UnmarshalTypeError{Value: value, Type: t, Offset: int64(d.at + 1)})
	d.skip()
}

func (d *decoder) array(v reflect.Value) error {
	u, text, v := target(v, false)
	if u != nil {
		start := d.at
		d.skip()
		return u.UnmarshalJSON(d.data[start:d.at])
	}
	if text != nil {
		d.refuse("array", reflect.TypeOf(text))
		return nil
	}
	switch v.Kind() {
	case reflect.Interface:
		if v.NumMethod() == 0 {
			v.Set(reflect.ValueOf(d.anyArray()))
			return nil
		}
		d.refuse("array", v.Type())
		return nil
	case reflect.Array, reflect.Slice:
	default:
		d.refuse("array", v.Type())
		return nil
	}
	d.at++
	n := 0
	for d.more(']') {
		var element reflect.Value
		if v.Kind() == reflect.Slice {
			if n >= v.Cap() {
				v.Grow(1)
			}
			if n >= v.Len() {
				v.SetLen(n + 1)
			}
		}
		if n < v.Len() {
			element = v.Index(n)
		}
		if err := d.value(element); err != nil {
			return err
		}
		n++
	}
	switch {
	case v.Kind() == reflect.Array:
		for ; n < v.Len(); n++ {
			v.Index(n).SetZero()
		}
	case n == 0:
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	case n < v.Len():
		v.SetLen(n)
	}
	return nil
}

func (d *decoder) object(v reflect.Value) error {
	u, text, v := target(v, false)
	if u != nil {
		start := d.at
		d.skip()
		return u.UnmarshalJSON(d.data[start:d.at])
	}
	if text != nil {
		d.refuse("object", reflect.TypeOf(text))
		return nil
	}
	t := v.Type()
	switch v.Kind() {
	case reflect.Interface:
		if v.NumMethod() == 0 {
			v.Set(reflect.ValueOf(d.anyObject()))
			return nil
		}
	case reflect.Map:
		if k := t.Key(); isKeyKind(k.Kind()) || reflect.PointerTo(k).Implements(textUnmarshalerType) {
			if v.IsNil() {
				v.Set(reflect.MakeMap(t))
			}
			return d.entries(v, t)
		}
	case reflect.Struct:
		return d.fields(v, t)
	}
	d.refuse("object", t)
	return nil
}

func isKeyKind(k reflect.Kind) bool {
	return k == reflect.String || reflect.Int <= k && k <= reflect.Uintptr
}

// key takes a key and its colon, and gives the key's place and text.
func (d *decoder) key() (start int, text string) {
	start = d.at
	d.at = d.literalEnd()
	text = unquote(d.data[start:d.at])
	d.skipSpace()
	d.at++ // the colon
	d.skipSpace()
	return start, text
}

func (d *decoder) entries(v reflect.Value, t reflect.Type) error {
	d.at++
	for d.more('}') {
		start, key := d.key()
		element := reflect.New(t.Elem()).Elem()
		if err := d.value(element); err != nil {
			return err
		}
		k, err := d.mapKey(t.Key(), start, key)
		if err != nil {
			return err
		}
		if k.IsValid() {
			v.SetMapIndex(k, element)
		}
	}
	return nil
}

func (d *decoder) mapKey(t reflect.Type, start int, key string) (reflect.Value, error) {
	if reflect.PointerTo(t).Implements(textUnmarshalerType) {
		k := reflect.New(t)
		quoted := appendString(nil, key, false)
		err := d.literal(quoted, k, true)
		return k.Elem(), err
	}
	kind := t.Kind()
	if kind == reflect.String {
		return reflect.ValueOf(key).Convert(t), nil
	}
	k := reflect.New(t).Elem()
	if k.CanInt() {
		n, err := strconv.ParseInt(key, 10, 64)
		if err == nil && !k.OverflowInt(n) {
			k.SetInt(n)
			return k, nil
		}
	} else {
		n, err := strconv.ParseUint(key, 10, 64)
		if err == nil && !k.OverflowUint(n) {
			k.SetUint(n)
			return k, nil
		}
	}
	d.save(&UnmarshalTypeError{Value: "number " + key, Type: t, Offset: int64(start + 1)})
	return reflect.Value{}, nil
}

func (d *decoder) fields(v reflect.Value, t reflect.Type) error {
	known := fieldsOf(t)
	outer, depth := d.structType, len(d.path)
	d.at++
	for d.more('}') {
		_, key := d.key()
		var err error
		if f := known.find(key); f != nil {
			d.structType = t
			d.path = append(d.path, f.name)
			place := d.fieldPlace(v, f.index)
			if f.quoted {
				err = d.quotedValue(place)
			} else {
				err = d.value(place)
			}
		} else {
			if d.knownFields {
				d.save(fmt.Errorf("json: unknown field %q", key))
			}
			d.skip()
		}
		if err != nil {
			return err
		}
		d.structType, d.path = outer, d.path[:depth]
	}
	return nil
}

// fieldPlace gives the field, making the embedded structs on the way; none if that is not possible.
func (d *decoder) fieldPlace(v reflect.Value, index []int) reflect.Value {
	for _, i := range index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				if !v.CanSet() {
					d.save(fmt.Errorf("json: cannot set embedded pointer to unexported struct: %v", v.Type().Elem()))
					return reflect.Value{}
				}
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v
}

// quotedValue reads a value that is in a string.
func (d *decoder) quotedValue(v reflect.Value) error {
	start := d.at
	c := d.data[start]
	d.skip()
	if !v.IsValid() {
		return nil
	}
	text := d.data[start:d.at]
	switch {
	case c == 'n':
		return d.literal(text, v, false)
	case c == '"':
		return d.literal([]byte(unquote(text)), v, true)
	}
	d.save(fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal unquoted value into %v", v.Type()))
	return nil
}

// anyValue reads a value into what an empty interface gets for it.
func (d *decoder) anyValue() any {
	switch d.data[d.at] {
	case '{':
		return d.anyObject()
	case '[':
		return d.anyArray()
	}
	start := d.at
	d.at = d.literalEnd()
	switch text := d.data[start:d.at]; text[0] {
	case 'n':
		return nil
	case 't', 'f':
		return text[0] == 't'
	case '"':
		return unquote(text)
	default:
		n, err := d.number(string(text))
		if err != nil {
			d.save(err)
		}
		return n
	}
}

func (d *decoder) anyArray() []any {
	d.at++
	list := []any{}
	for d.more(']') {
		list = append(list, d.anyValue())
	}
	return list
}

func (d *decoder) anyObject() map[string]any {
	d.at++
	m := map[string]any{}
	for d.more('}') {
		_, key := d.key()
		m[key] = d.anyValue()
	}
	return m
}

func (d *decoder) number(s string) (any, error) {
	if d.useNumber {
		return Number(s), nil
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return nil, &UnmarshalTypeError{Value: "number " + s, Type: reflect.TypeFor[float64](), Offset: int64(d.at)}
	}
	return f, nil
}
