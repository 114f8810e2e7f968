package main

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"runtime"
	"strings"
	"unsafe"
)

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) Get() V { return p.Val }

type Node struct {
	Name string
	next *Node
	io.Reader
}
type Iface interface{ M(int) string }
type impl struct{ x int }

func (i *impl) M(n int) string { return fmt.Sprint(i.x + n) }
func Named(a int) int           { return a * 2 }

type F func(int) int

func (f F) Twice(x int) int { return f(f(x)) }

type Big struct {
	A int8
	B int64
	C [3]uint16
	D string
	E struct{}
}

func main() {
	p := Pair[string, int]{"a", 1}
	t := reflect.TypeOf(p)
	fmt.Println(t, t.Name(), t.NumMethod(), t.Method(0).Name, reflect.ValueOf(p).Method(0).Call(nil)[0])
	fmt.Println(reflect.TypeOf(Pair[Pair[int, bool], []string]{}))
	fmt.Println(runtime.FuncForPC(reflect.ValueOf(Named).Pointer()).Name())
	n := Node{Name: "x", Reader: strings.NewReader("abc")}
	v := reflect.ValueOf(&n).Elem()
	fmt.Println(v.Field(2).Kind(), v.Field(2).Elem().Type(), v.Field(1).IsNil(), v.Type().Field(1).IsExported())
	m, ok := reflect.TypeOf(&n).MethodByName("Read")
	fmt.Println(m.Name, m.Type, ok)
	buf := make([]byte, 2)
	out := reflect.ValueOf(n).MethodByName("Read").Call([]reflect.Value{reflect.ValueOf(buf)})
	fmt.Println(out[0].Int(), out[1].IsNil(), string(buf))
	var i Iface = &impl{5}
	iv := reflect.ValueOf(&i).Elem()
	fmt.Println(iv.Type(), iv.NumMethod(), iv.Method(0).Call([]reflect.Value{reflect.ValueOf(3)})[0], iv.Elem().Type())
	fmt.Println(reflect.ValueOf(F(Named)).MethodByName("Twice").Call([]reflect.Value{reflect.ValueOf(3)})[0].Int(), reflect.TypeOf(F(nil)).NumIn())
	bt := reflect.TypeOf(Big{})
	fmt.Println(bt.Size(), unsafe.Sizeof(Big{}), bt.Align(), bt.Field(3).Offset, unsafe.Offsetof(Big{}.D))
	e := reflect.TypeOf((*error)(nil)).Elem()
	fmt.Println(reflect.TypeOf(errors.New("x")).Implements(e), e.Kind(), e.Name(), e.PkgPath() == "", e.String())
	arr := reflect.New(reflect.ArrayOf(2, reflect.TypeOf(p))).Elem()
	arr.Index(1).Field(0).SetString("set")
	fmt.Println(arr.Interface(), arr.Len())
	ms := map[string][]int{"a": {1}}
	mv := reflect.ValueOf(ms)
	mv.SetMapIndex(reflect.ValueOf("b"), reflect.ValueOf([]int{2, 3}))
	mv.SetMapIndex(reflect.ValueOf("a"), reflect.Value{})
	fmt.Println(ms, mv.MapIndex(reflect.ValueOf("zz")).IsValid())
	var np *Node
	fmt.Println(reflect.ValueOf(np).IsNil(), reflect.ValueOf(np).Elem().IsValid(), reflect.Zero(reflect.TypeOf(np)).Interface() == (*Node)(nil))
	x := 7
	pv := reflect.ValueOf(&x)
	pv.Elem().Set(reflect.ValueOf(9))
	fmt.Println(x, pv.Elem().CanAddr(), pv.Elem().Addr().Interface() == &x)
	type local struct{ A, B int }
	fmt.Println(reflect.TypeOf(local{}), reflect.DeepEqual(local{1, 2}, local{1, 2}), reflect.TypeOf(local{}) == reflect.TypeOf(local{3, 4}))
	var any1 any = map[string]any{"k": []any{1, "two", nil, 3.0}}
	walk(reflect.ValueOf(any1), 0)
	st := reflect.TypeOf(struct {
		A int `k:"v" j:"w\"x"`
	}{})
	fmt.Println(st.Field(0).Tag.Get("j"), st)
	cmp := reflect.TypeOf([]int{}).Comparable()
	fmt.Println(cmp, reflect.TypeOf(p).Comparable(), reflect.ValueOf(3).Comparable(), reflect.ValueOf(3).Equal(reflect.ValueOf(3)))
	fv := reflect.ValueOf(func(a int, rest ...string) (int, error) { return a + len(rest), nil })
	o := fv.Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf("a"), reflect.ValueOf("b")})
	fmt.Println(o[0], o[1].IsNil(), fv.Type(), fv.Type().IsVariadic())
	o = fv.CallSlice([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf([]string{"z"})})
	fmt.Println(o[0], o[1].Type())
	defer func() { fmt.Println("recovered:", recover()) }()
	reflect.ValueOf(func() { panic("inside") }).Call(nil)
}

func walk(v reflect.Value, d int) {
	switch v.Kind() {
	case reflect.Map:
		for _, k := range v.MapKeys() {
			fmt.Println(strings.Repeat(" ", d), "key", k)
			walk(v.MapIndex(k), d+1)
		}
	case reflect.Slice:
		for i := 0; i < v.Len(); i++ {
			walk(v.Index(i), d+1)
		}
	case reflect.Interface:
		if v.IsNil() {
			fmt.Println(strings.Repeat(" ", d), "nil")
			return
		}
		walk(v.Elem(), d)
	default:
		fmt.Println(strings.Repeat(" ", d), v.Kind(), v)
	}
}
