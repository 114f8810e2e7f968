// Package binary turns numbers into bytes and back.
package binary

import (
	"errors"
	"io"
	"math"
	"reflect"
)

// ByteOrder turns bytes into unsigned integers and back.
type ByteOrder interface {
	Uint16([]byte) uint16
	Uint32([]byte) uint32
	Uint64([]byte) uint64
	PutUint16([]byte, uint16)
	PutUint32([]byte, uint32)
	PutUint64([]byte, uint64)
	String() string
}

// AppendByteOrder appends the bytes of unsigned integers.
type AppendByteOrder interface {
	AppendUint16([]byte, uint16) []byte
	AppendUint32([]byte, uint32) []byte
	AppendUint64([]byte, uint64) []byte
	String() string
}

type littleEndian struct{}
type bigEndian struct{}
type nativeEndian struct{ littleEndian }

var (
	LittleEndian littleEndian
	BigEndian    bigEndian
	NativeEndian nativeEndian
)

func (littleEndian) String() string   { return "LittleEndian" }
func (littleEndian) GoString() string { return "binary.LittleEndian" }
func (bigEndian) String() string      { return "BigEndian" }
func (bigEndian) GoString() string    { return "binary.BigEndian" }
func (nativeEndian) String() string   { return "NativeEndian" }
func (nativeEndian) GoString() string { return "binary.NativeEndian" }

func (littleEndian) Uint16(b []byte) uint16 { return uint16(b[1])<<8 | uint16(b[0]) }

func (littleEndian) Uint32(b []byte) uint32 {
	return uint32(b[3])<<24 | uint32(b[2])<<16 | uint32(b[1])<<8 | uint32(b[0])
}

func (o littleEndian) Uint64(b []byte) uint64 {
	_ = b[7]
	return uint64(o.Uint32(b[4:]))<<32 | uint64(o.Uint32(b))
}

func (littleEndian) PutUint16(b []byte, v uint16) {
	b[1] = byte(v >> 8)
	b[0] = byte(v)
}

func (littleEndian) PutUint32(b []byte, v uint32) {
	b[3] = byte(v >> 24)
	b[2] = byte(v >> 16)
	b[1] = byte(v >> 8)
	b[0] = byte(v)
}

func (o littleEndian) PutUint64(b []byte, v uint64) {
	_ = b[7]
	o.PutUint32(b, uint32(v))
	o.PutUint32(b[4:], uint32(v>>32))
}

func (littleEndian) AppendUint16(b []byte, v uint16) []byte {
	return append(b, byte(v), byte(v>>8))
}

func (littleEndian) AppendUint32(b []byte, v uint32) []byte {
	return append(b, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
}

func (o littleEndian) AppendUint64(b []byte, v uint64) []byte {
	return o.AppendUint32(o.AppendUint32(b, uint32(v)), uint32(v>>32))
}

func (bigEndian) Uint16(b []byte) uint16 { return uint16(b[1]) | uint16(b[0])<<8 }

func (bigEndian) Uint32(b []byte) uint32 {
	return uint32(b[3]) | uint32(b[2])<<8 | uint32(b[1])<<16 | uint32(b[0])<<24
}

func (o bigEndian) Uint64(b []byte) uint64 {
	_ = b[7]
	return uint64(o.Uint32(b))<<32 | uint64(o.Uint32(b[4:]))
}

func (bigEndian) PutUint16(b []byte, v uint16) {
	b[1] = byte(v)
	b[0] = byte(v >> 8)
}

func (bigEndian) PutUint32(b []byte, v uint32) {
	b[3] = byte(v)
	b[2] = byte(v >> 8)
	b[1] = byte(v >> 16)
	b[0] = byte(v >> 24)
}

func (o bigEndian) PutUint64(b []byte, v uint64) {
	_ = b[7]
	o.PutUint32(b, uint32(v>>32))
	o.PutUint32(b[4:], uint32(v))
}

func (bigEndian) AppendUint16(b []byte, v uint16) []byte {
	return append(b, byte(v>>8), byte(v))
}

func (bigEndian) AppendUint32(b []byte, v uint32) []byte {
	return append(b, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

func (o bigEndian) AppendUint64(b []byte, v uint64) []byte {
	return o.AppendUint32(o.AppendUint32(b, uint32(v>>32)), uint32(v))
}

// Size gives how many bytes Write writes of a value, -1 if it cannot be written.
func Size(v any) int { return sizeOf(reflect.Indirect(reflect.ValueOf(v))) }

func sizeOf(v reflect.Value) int {
	if !v.IsValid() {
		return -1
	}
	if v.Kind() == reflect.Slice {
		size := typeSize(v.Type().Elem())
		if size < 0 {
			return -1
		}
		return size * v.Len()
	}
	return typeSize(v.Type())
}

func typeSize(t reflect.Type) int {
	switch k := t.Kind(); {
	case k == reflect.Array:
		if size := typeSize(t.Elem()); size >= 0 {
			return size * t.Len()
		}
	case k == reflect.Struct:
		sum := 0
		for i := range t.NumField() {
			size := typeSize(t.Field(i).Type)
			if size < 0 {
				return -1
			}
			sum += size
		}
		return sum
	case k == reflect.Bool, reflect.Int8 <= k && k <= reflect.Int64, reflect.Uint8 <= k && k <= reflect.Uint64,
		reflect.Float32 <= k && k <= reflect.Complex128:
		return int(t.Size())
	}
	return -1
}

func appendUint(b []byte, order AppendByteOrder, size int, v uint64) []byte {
	switch size {
	case 1:
		return append(b, byte(v))
	case 2:
		return order.AppendUint16(b, uint16(v))
	case 4:
		return order.AppendUint32(b, uint32(v))
	}
	return order.AppendUint64(b, v)
}

func appendFloat(b []byte, order AppendByteOrder, size int, v float64) []byte {
	if size == 4 {
		return order.AppendUint32(b, math.Float32bits(float32(v)))
	}
	return order.AppendUint64(b, math.Float64bits(v))
}

func appendValue(b []byte, order AppendByteOrder, v reflect.Value) []byte {
	size := int(v.Type().Size())
	switch {
	case v.Kind() == reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case v.CanInt():
		return appendUint(b, order, size, uint64(v.Int()))
	case v.CanUint():
		return appendUint(b, order, size, v.Uint())
	case v.CanFloat():
		return appendFloat(b, order, size, v.Float())
	case v.CanComplex():
		c := v.Complex()
		return appendFloat(appendFloat(b, order, size/2, real(c)), order, size/2, imag(c))
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Name == "_" {
				b = append(b, make([]byte, typeSize(v.Type().Field(i).Type))...)
			} else {
				b = appendValue(b, order, v.Field(i))
			}
		}
		return b
	}
	for i := range v.Len() {
		b = appendValue(b, order, v.Index(i))
	}
	return b
}

// appender gives an order that appends.
func appender(order ByteOrder) AppendByteOrder {
	if a, ok := order.(AppendByteOrder); ok {
		return a
	}
	return appendingOrder{order}
}

type appendingOrder struct{ ByteOrder }

func (o appendingOrder) AppendUint16(b []byte, v uint16) []byte {
	b = append(b, 0, 0)
	o.PutUint16(b[len(b)-2:], v)
	return b
}

func (o appendingOrder) AppendUint32(b []byte, v uint32) []byte {
	b = append(b, 0, 0, 0, 0)
	o.PutUint32(b[len(b)-4:], v)
	return b
}

func (o appendingOrder) AppendUint64(b []byte, v uint64) []byte {
	b = append(b, 0, 0, 0, 0, 0, 0, 0, 0)
	o.PutUint64(b[len(b)-8:], v)
	return b
}

// Append appends the bytes of a value of fixed size, or of a slice of such.
func Append(buf []byte, order AppendByteOrder, data any) ([]byte, error) {
	v := reflect.Indirect(reflect.ValueOf(data))
	if sizeOf(v) < 0 {
		return nil, errors.New("binary.Append: some values are not fixed-sized in type " + typeText(data))
	}
	return appendValue(buf, order, v), nil
}

func typeText(data any) string {
	if data == nil {
		return "<nil>"
	}
	return reflect.TypeOf(data).String()
}

// Write writes the bytes of a value of fixed size, or of a slice of such.
func Write(w io.Writer, order ByteOrder, data any) error {
	v := reflect.Indirect(reflect.ValueOf(data))
	if sizeOf(v) < 0 {
		return errors.New("binary.Write: some values are not fixed-sized in type " + typeText(data))
	}
	_, err := w.Write(appendValue(nil, appender(order), v))
	return err
}

// Read reads bytes into what data points to, or into its elements if it is a slice.
func Read(r io.Reader, order ByteOrder, data any) error {
	v := reflect.ValueOf(data)
	size := -1
	switch v.Kind() {
	case reflect.Pointer:
		v = v.Elem()
		size = sizeOf(v)
	case reflect.Slice:
		size = sizeOf(v)
	}
	if size < 0 {
		return errors.New("binary.Read: invalid type " + typeText(data))
	}
	b := make([]byte, size)
	if _, err := io.ReadFull(r, b); err != nil {
		return err
	}
	fill(v, order, b)
	return nil
}

func uintOf(order ByteOrder, size int, b []byte) uint64 {
	switch size {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(order.Uint16(b))
	case 4:
		return uint64(order.Uint32(b))
	}
	return order.Uint64(b)
}

func floatOf(order ByteOrder, size int, b []byte) float64 {
	if size == 4 {
		return float64(math.Float32frombits(order.Uint32(b)))
	}
	return math.Float64frombits(order.Uint64(b))
}

// fill sets a value from bytes and gives those that are left.
func fill(v reflect.Value, order ByteOrder, b []byte) []byte {
	size := int(v.Type().Size())
	switch {
	case v.Kind() == reflect.Bool:
		v.SetBool(b[0] != 0)
	case v.CanInt():
		shift := 64 - 8*size
		v.SetInt(int64(uintOf(order, size, b)) << shift >> shift)
	case v.CanUint():
		v.SetUint(uintOf(order, size, b))
	case v.CanFloat():
		v.SetFloat(floatOf(order, size, b))
	case v.CanComplex():
		v.SetComplex(complex(floatOf(order, size/2, b), floatOf(order, size/2, b[size/2:])))
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if f := v.Field(i); v.Type().Field(i).Name != "_" {
				b = fill(f, order, b)
			} else {
				b = b[typeSize(f.Type()):]
			}
		}
		return b
	default:
		for i := range v.Len() {
			b = fill(v.Index(i), order, b)
		}
		return b
	}
	return b[size:]
}
