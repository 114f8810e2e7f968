package reflect

import "unsafe"

// Type is a Go type. Types are equal if they are identical.
type Type interface {
	Align() int
	FieldAlign() int
	Method(int) Method
	MethodByName(string) (Method, bool)
	NumMethod() int
	Name() string
	PkgPath() string
	Size() uintptr
	String() string
	Kind() Kind
	Implements(u Type) bool
	AssignableTo(u Type) bool
	ConvertibleTo(u Type) bool
	Comparable() bool
	Bits() int
	ChanDir() ChanDir
	IsVariadic() bool
	Elem() Type
	Field(i int) StructField
	FieldByIndex(index []int) StructField
	FieldByName(name string) (StructField, bool)
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	In(i int) Type
	Key() Type
	Len() int
	NumField() int
	NumIn() int
	NumOut() int
	Out(i int) Type
	common() *rtype
}

// Method is a method of a type.
type Method struct {
	Name    string
	PkgPath string
	Type    Type
	Func    Value
	Index   int
}

func (m Method) IsExported() bool { return m.PkgPath == "" }

// StructField is a field of a struct type.
type StructField struct {
	Name      string
	PkgPath   string
	Type      Type
	Tag       StructTag
	Offset    uintptr
	Index     []int
	Anonymous bool
}

func (f StructField) IsExported() bool { return f.PkgPath == "" }

// rtype is the only Type there is; t is the run-time system's own.
type rtype struct {
	t unsafe.Pointer
}

func wrapperOf(t unsafe.Pointer) any
func setWrapper(t unsafe.Pointer, wrapper any) any
func typeOf(i any) unsafe.Pointer

// toType gives the one Type for a type of the run-time system.
func toType(t unsafe.Pointer) Type {
	if t == nil {
		return nil
	}
	if known := wrapperOf(t); known != nil {
		return known.(*rtype)
	}
	return setWrapper(t, &rtype{t}).(*rtype)
}

func TypeOf(i any) Type { return toType(typeOf(i)) }

// TypeFor gives the type T itself, interface or not.
func TypeFor[T any]() Type {
	var p *T
	return TypeOf(p).Elem()
}

func typeKind(t unsafe.Pointer) int
func typeName(t unsafe.Pointer) string
func typePkgPath(t unsafe.Pointer) string
func typeString(t unsafe.Pointer) string
func typeSize(t unsafe.Pointer) int
func typeAlign(t unsafe.Pointer) int
func typeComparable(t unsafe.Pointer) bool
func typeElem(t unsafe.Pointer) unsafe.Pointer
func typeKey(t unsafe.Pointer) unsafe.Pointer
func typeLen(t unsafe.Pointer) int
func typeChanDir(t unsafe.Pointer) int
func typeVariadic(t unsafe.Pointer) bool
func typeNumField(t unsafe.Pointer) int
func fieldTexts(t unsafe.Pointer, i int) (name, pkgPath, tag string)
func fieldType(t unsafe.Pointer, i int) unsafe.Pointer
func fieldEmbedded(t unsafe.Pointer, i int) bool
func fieldOffset(t unsafe.Pointer, i int) int
func typeNumIn(t unsafe.Pointer) int
func typeNumOut(t unsafe.Pointer) int
func typeIn(t unsafe.Pointer, i int) unsafe.Pointer
func typeOut(t unsafe.Pointer, i int) unsafe.Pointer
func typeNumMethod(t unsafe.Pointer) int
func typeMethod(t unsafe.Pointer, i int) (name, pkgPath string, typ unsafe.Pointer)
func typeImplements(t, u unsafe.Pointer) bool
func typeAssignable(t, u unsafe.Pointer) bool
func typeConvertible(t, u unsafe.Pointer) bool

func (r *rtype) common() *rtype   { return r }
func (r *rtype) Kind() Kind       { return Kind(typeKind(r.t)) }
func (r *rtype) Name() string     { return typeName(r.t) }
func (r *rtype) PkgPath() string  { return typePkgPath(r.t) }
func (r *rtype) String() string   { return typeString(r.t) }
func (r *rtype) Size() uintptr    { return uintptr(typeSize(r.t)) }
func (r *rtype) Align() int       { return typeAlign(r.t) }
func (r *rtype) FieldAlign() int  { return typeAlign(r.t) }
func (r *rtype) Comparable() bool { return typeComparable(r.t) }

// must panics unless the type is of one of the kinds.
func (r *rtype) must(method string, kinds ...Kind) {
	kind := r.Kind()
	for _, k := range kinds {
		if kind == k {
			return
		}
	}
	panic("reflect: " + method + " of invalid type " + r.String())
}

func (r *rtype) Bits() int {
	k := r.Kind()
	if k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + r.String())
	}
	return typeSize(r.t) * 8
}

func (r *rtype) ChanDir() ChanDir {
	if r.Kind() != Chan {
		panic("reflect: ChanDir of non-chan type " + r.String())
	}
	return ChanDir(typeChanDir(r.t))
}

func (r *rtype) IsVariadic() bool {
	if r.Kind() != Func {
		panic("reflect: IsVariadic of non-func type " + r.String())
	}
	return typeVariadic(r.t)
}

func (r *rtype) Elem() Type {
	r.must("Elem", Array, Chan, Map, Pointer, Slice)
	return toType(typeElem(r.t))
}

func (r *rtype) Key() Type {
	if r.Kind() != Map {
		panic("reflect: Key of non-map type " + r.String())
	}
	return toType(typeKey(r.t))
}

func (r *rtype) Len() int {
	if r.Kind() != Array {
		panic("reflect: Len of non-array type " + r.String())
	}
	return typeLen(r.t)
}

func (r *rtype) NumIn() int {
	if r.Kind() != Func {
		panic("reflect: NumIn of non-func type " + r.String())
	}
	return typeNumIn(r.t)
}

func (r *rtype) NumOut() int {
	if r.Kind() != Func {
		panic("reflect: NumOut of non-func type " + r.String())
	}
	return typeNumOut(r.t)
}

func (r *rtype) In(i int) Type {
	if r.Kind() != Func {
		panic("reflect: In of non-func type " + r.String())
	}
	return toType(typeIn(r.t, i))
}

func (r *rtype) Out(i int) Type {
	if r.Kind() != Func {
		panic("reflect: Out of non-func type " + r.String())
	}
	return toType(typeOut(r.t, i))
}

func (r *rtype) NumField() int {
	if r.Kind() != Struct {
		panic("reflect: NumField of non-struct type " + r.String())
	}
	return typeNumField(r.t)
}

func (r *rtype) Field(i int) StructField {
	if r.Kind() != Struct {
		panic("reflect: Field of non-struct type " + r.String())
	}
	if i < 0 || i >= typeNumField(r.t) {
		panic("reflect: Field index out of bounds")
	}
	name, pkgPath, tag := fieldTexts(r.t, i)
	return StructField{
		Name:      name,
		PkgPath:   pkgPath,
		Type:      toType(fieldType(r.t, i)),
		Tag:       StructTag(tag),
		Offset:    uintptr(fieldOffset(r.t, i)),
		Index:     []int{i},
		Anonymous: fieldEmbedded(r.t, i),
	}
}

func (r *rtype) FieldByIndex(index []int) StructField {
	var f StructField
	var t Type = r
	for i, x := range index {
		if i > 0 && t.Kind() == Pointer && t.Elem().Kind() == Struct {
			t = t.Elem()
		}
		f = t.Field(x)
		t = f.Type
	}
	return f
}

func (r *rtype) FieldByName(name string) (StructField, bool) {
	return r.FieldByNameFunc(func(s string) bool { return s == name })
}
