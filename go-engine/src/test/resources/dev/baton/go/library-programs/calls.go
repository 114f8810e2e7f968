// Which functions and lines programs see on their stacks.
package main

import (
	"fmt"
	"path/filepath"
	"reflect"
	"runtime"
	"runtime/debug"
	"strings"
)

type point struct{ x int }

//go:noinline
func (p *point) set(x int) { p.x = x; show() }

//go:noinline
func (p point) get() int { show(); return p.x }

type getter interface{ get() int }

type named struct{ *point }

//go:noinline
func generic[T any](value T) T { show(); return value }

type list[T any] struct{ items []T }

//go:noinline
func (l *list[T]) each(f func(T)) {
	for _, item := range l.items {
		f(item)
	}
}

func init() { show() }

func init() {
	func() {
		show()
	}()
}

// show prints the functions that have called it, from the innermost one to main's own caller.
//
//go:noinline
func show() {
	places := make([]uintptr, 50)
	frames := runtime.CallersFrames(places[:runtime.Callers(2, places)])
	for {
		frame, more := frames.Next()
		if strings.HasPrefix(frame.Function, "runtime.doInit") {
			continue
		}
		if strings.HasPrefix(frame.Function, "main.") {
			fmt.Print(frame.Function, ":", frame.Line, " ")
		} else {
			fmt.Print(frame.Function, " ")
		}
		if !more {
			break
		}
	}
	fmt.Println()
}

func here() (string, int) {
	_, file, line, ok := runtime.Caller(1)
	if !ok {
		return "nowhere", 0
	}
	return filepath.Base(file), line
}

func name(function any) string {
	place := reflect.ValueOf(function).Pointer()
	return runtime.FuncForPC(place).Name()
}

func main() {
	p := &point{}
	p.set(1)
	p.
		get()
	var g getter = p
	g.get()
	named{p}.
		set(
			2)
	generic("a")
	(&list[int]{[]int{1, 2}}).each(func(int) {
		show()
	})
	func() {
		defer show()
		func() { show() }()
	}()
	done := make(chan bool)
	go func() {
		show()
		done <- true
	}()
	<-done

	fmt.Println(name(main), name(show), name(p.get), name(p.set), name(point.get), name((*point).set))
	fmt.Println(name(func() {}), name(getter.get), name(g.get))
	fmt.Println(here())
	fmt.Println(here()); fmt.Println(
		here())
	_, _, _, ok := runtime.Caller(3)
	fmt.Println(ok)

	place, _, _, _ := runtime.Caller(0)
	fmt.Println(runtime.FuncForPC(place).Name(), runtime.FuncForPC(place-1).Name())
	places := make([]uintptr, 2)
	fmt.Println(runtime.Callers(0, places), runtime.FuncForPC(places[0]-1).Name(), runtime.FuncForPC(places[1]-1).Name())
	fmt.Println(runtime.FuncForPC(0) == nil)

	stack := strings.Split(string(debug.Stack()), "\n")
	fmt.Println(stack[0], stack[1], stack[3])
	buffer := make([]byte, 20)
	fmt.Println(runtime.Stack(buffer, false), string(buffer))

	directives()
}

func directives() {
//line first.go:10
	fmt.Println(here())
	fmt.Println(here())
//line second.go:100:7
	fmt.Println(here()); /*line third.go:7:1*/ fmt.Println(here()); /*line :3:1*/ fmt.Println(here())
//line :70000
	fmt.Println(here())
	text := `
//line text.go:1
`
	// line comment.go:1
	//line indented.go:1
	fmt.Println(here())
	_ = text
	show()
}
