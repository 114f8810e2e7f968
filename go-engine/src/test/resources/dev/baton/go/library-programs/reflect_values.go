package main

import (
	"errors"
	"fmt"
	"os"
	"reflect"
	"sort"
	"strings"
)

type Inner struct {
	A int `json:"a,omitempty" xml:"q"`
	b string
}

type Shape interface {
	Area() float64
	Name() string
}

type Sq struct {
	Inner
	Side  float64
	Tags  []string
	M     map[string]int
	F     func(int) string
	I     any
	Arr   [3]int8
	P     *int
	C     chan int
	secret int
}

func (s Sq) Area() float64        { return s.Side * s.Side }
func (s Sq) Name() string         { return "sq" }
func (s *Sq) Grow2(k float64, more ...int) (float64, bool) { s.Side *= k; return s.Side, len(more) > 0 }

type MyInt int

func (m MyInt) String() string { return fmt.Sprintf("MyInt(%d)", int(m)) }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Printf("%s: %v\n", name, r)
		}
	}()
	f()
}

func main() {
	s := &Sq{Inner: Inner{A: 3, b: "x"}, Side: 2, Tags: []string{"p"}, M: map[string]int{"k": 1}}
	v := reflect.ValueOf(s)
	fmt.Println(v.Kind(), v.Type(), v.Type().Elem().Name(), v.Type().Elem().PkgPath())
	e := v.Elem()
	t := e.Type()
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		fmt.Println(i, f.Name, f.Type, f.Anonymous, f.PkgPath, f.Offset, f.Tag, e.Field(i).CanSet(), f.Type.Kind())
	}
	f, _ := t.FieldByName("A")
	fmt.Println(f.Index, f.Tag.Get("json"), f.Tag.Get("xml"), f.Tag.Get("zz"))
	e.FieldByName("Side").SetFloat(4)
	e.FieldByName("A").SetInt(9)
	fmt.Println(s.Side, s.A)
	e.FieldByName("Tags").Set(reflect.Append(e.FieldByName("Tags"), reflect.ValueOf("q")))
	e.FieldByName("M").SetMapIndex(reflect.ValueOf("z"), reflect.ValueOf(26))
	e.FieldByName("I").Set(reflect.ValueOf(3.5))
	e.FieldByName("Arr").Index(1).SetInt(-7)
	fmt.Println(s.Tags, s.M, s.I, s.Arr)
	for i := 0; i < v.NumMethod(); i++ {
		m := v.Type().Method(i)
		fmt.Println(m.Name, m.Type, m.Index)
	}
	fmt.Println(t.NumMethod(), v.Type().NumMethod())
	out := v.MethodByName("Grow2").Call([]reflect.Value{reflect.ValueOf(2.0), reflect.ValueOf(1), reflect.ValueOf(2)})
	fmt.Println(out[0].Float(), out[1].Bool(), s.Side)
	shape := reflect.TypeOf((*Shape)(nil)).Elem()
	fmt.Println(shape, shape.Kind(), t.Implements(shape), v.Type().Implements(shape), reflect.TypeOf(3).Implements(shape))
	fmt.Println(shape.NumMethod(), shape.Method(0).Name, shape.Method(0).Type)
	area := v.MethodByName("Area").Interface().(func() float64)
	fmt.Println(area())
	me, _ := t.MethodByName("Name")
	fmt.Println(me.Func.Call([]reflect.Value{e})[0])
	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	var intSwap func(int, int) (int, int)
	fn := reflect.MakeFunc(reflect.TypeOf(intSwap), swap)
	reflect.ValueOf(&intSwap).Elem().Set(fn)
	fmt.Println(intSwap(1, 2))
	var bs func(bool, string) (string, bool)
	reflect.ValueOf(&bs).Elem().Set(reflect.MakeFunc(reflect.TypeOf(bs), swap))
	fmt.Println(bs(true, "s"))
	m := reflect.MakeMap(reflect.TypeOf(map[MyInt][]string{}))
	m.SetMapIndex(reflect.ValueOf(MyInt(4)), reflect.ValueOf([]string{"four"}))
	fmt.Println(m, m.Len(), m.Type())
	keys := reflect.ValueOf(map[string]bool{"b": true, "a": false}).MapKeys()
	sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
	fmt.Println(keys[0], keys[1], keys)
	it := m.MapRange()
	for it.Next() {
		fmt.Println(it.Key(), it.Value())
	}
	fmt.Println(reflect.DeepEqual([]int{1, 2}, []int{1, 2}), reflect.DeepEqual(map[string][]int{"a": {1}}, map[string][]int{"a": {1}}), reflect.DeepEqual(s, &Sq{}), reflect.DeepEqual(nil, nil), reflect.DeepEqual([]int{}, []int(nil)), reflect.DeepEqual(errors.New("x"), errors.New("x")))
	p := reflect.New(reflect.TypeOf(0))
	p.Elem().SetInt(77)
	fmt.Println(*p.Interface().(*int), reflect.Indirect(p).Int(), reflect.Zero(t).Field(2))
	sl := reflect.MakeSlice(reflect.TypeOf([]string{}), 2, 5)
	sl.Index(0).SetString("zero")
	fmt.Println(sl, sl.Cap(), sl.Slice(0, 1), reflect.AppendSlice(sl, reflect.ValueOf([]string{"y"})))
	fmt.Println(reflect.ValueOf(65).Convert(reflect.TypeOf("")), reflect.ValueOf(3.9).Convert(reflect.TypeOf(0)), reflect.ValueOf(5).Convert(reflect.TypeOf(MyInt(0))))
	fmt.Println(reflect.TypeOf(MyInt(0)).ConvertibleTo(reflect.TypeOf("")), reflect.TypeOf(0).AssignableTo(reflect.TypeOf(MyInt(0))))
	fmt.Println(reflect.PointerTo(t), reflect.SliceOf(t), reflect.MapOf(reflect.TypeOf(""), t), reflect.ArrayOf(3, t), reflect.ChanOf(reflect.RecvDir, t), reflect.FuncOf([]reflect.Type{t}, nil, false))
	fmt.Println(reflect.TypeOf([]*Sq(nil)) == reflect.SliceOf(reflect.PointerTo(t)), reflect.TypeOf(os.Stdout), reflect.TypeFor[error]())
	c := reflect.MakeChan(reflect.TypeOf(make(chan int)), 1)
	c.Send(reflect.ValueOf(5))
	x, ok := c.Recv()
	fmt.Println(x, ok)
	_, ok = c.TryRecv()
	fmt.Println(ok, c.TrySend(reflect.ValueOf(1)), c.TrySend(reflect.ValueOf(1)), c.Len())
	chosen, rv, ok := reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: c}, {Dir: reflect.SelectDefault}})
	fmt.Println(chosen, rv, ok)
	sw := []Inner{{1, "a"}, {2, "b"}}
	reflect.Swapper(sw)(0, 1)
	fmt.Println(sw)
	try("set", func() { reflect.ValueOf(3).SetInt(4) })
	try("hidden", func() { e.FieldByName("secret").SetInt(4) })
	try("iface", func() { e.FieldByName("secret").Interface() })
	try("type", func() { e.FieldByName("Side").Set(reflect.ValueOf(3)) })
	try("kind", func() { reflect.ValueOf("s").Int() })
	try("zero", func() { reflect.Value{}.Type() })
	try("idx", func() { reflect.ValueOf([]int{1}).Index(1) })
	try("field", func() { reflect.TypeOf(3).NumField() })
	try("elem", func() { reflect.TypeOf(3).Elem() })
	try("call", func() { reflect.ValueOf(try).Call(nil) })
	try("call2", func() { reflect.ValueOf(strings.ToUpper).Call([]reflect.Value{reflect.ValueOf(3)}) })
	fmt.Println(reflect.ValueOf(strings.ToUpper).Call([]reflect.Value{reflect.ValueOf("up")})[0])
	fmt.Println(reflect.ValueOf(fmt.Sprintf).Call([]reflect.Value{reflect.ValueOf("%d-%v"), reflect.ValueOf(1), reflect.ValueOf("x")})[0])
	fmt.Printf("%v %d %T %+v\n", reflect.ValueOf(3), reflect.ValueOf(3), reflect.ValueOf(3), reflect.ValueOf(Inner{1, "z"}))
	fmt.Println(reflect.ValueOf(s.Inner).IsZero(), reflect.ValueOf(Inner{}).IsZero(), reflect.ValueOf((*int)(nil)).IsNil(), reflect.ValueOf(nil).IsValid())
	var n Shape
	fmt.Println(reflect.TypeOf(n), reflect.ValueOf(&n).Elem().Kind(), reflect.ValueOf(&n).Elem().IsNil())
	n = Sq{Side: 3}
	fmt.Println(reflect.ValueOf(&n).Elem().Method(0).Call(nil)[0])
	a := [3]int{1, 2, 3}
	fmt.Println(reflect.ValueOf(&a).Elem().Slice(1, 3), reflect.Copy(reflect.ValueOf(&a).Elem(), reflect.ValueOf([]int{9, 8})), a)
	fmt.Println(reflect.ValueOf(struct{ X, y int }{1, 2}), reflect.TypeOf(struct{ X, y int }{1, 2}))
	for _, f := range reflect.VisibleFields(reflect.TypeOf(struct{ Inner; Z int }{})) {
		fmt.Print(f.Name, f.Index, " ")
	}
	fmt.Println()
}
