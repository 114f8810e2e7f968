package main

import (
	"bufio"
	"bytes"
	"container/heap"
	"container/list"
	"container/ring"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"maps"
	"math/bits"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

type IntHeap []int

func (h IntHeap) Len() int           { return len(h) }
func (h IntHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h IntHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *IntHeap) Push(x any)        { *h = append(*h, x.(int)) }
func (h *IntHeap) Pop() any {
	old := *h
	n := len(old)
	x := old[n-1]
	*h = old[:n-1]
	return x
}

type key string

func main() {
	sc := bufio.NewScanner(strings.NewReader("one two\nthree  four\n\nfive"))
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		fmt.Print(sc.Text(), ";")
	}
	fmt.Println(sc.Err())
	sc = bufio.NewScanner(strings.NewReader("é\xffz"))
	sc.Split(bufio.ScanRunes)
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	sc = bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70000)))
	fmt.Println(sc.Scan(), sc.Err())
	br := bufio.NewReader(strings.NewReader("line1\r\nline2\nrest"))
	l, pre, err := br.ReadLine()
	s, err2 := br.ReadString('\n')
	pk, _ := br.Peek(2)
	b, _ := br.ReadByte()
	br.UnreadByte()
	r, size, _ := br.ReadRune()
	rest, err3 := io.ReadAll(br)
	fmt.Printf("%q %v %v %q %v %q %c %c %d %q %v\n", l, pre, err, s, err2, pk, b, r, size, rest, err3)
	var buf bytes.Buffer
	bw := bufio.NewWriter(&buf)
	fmt.Fprintf(bw, "%d-%s", 1, "x")
	fmt.Println(bw.Buffered(), buf.Len())
	bw.Flush()
	fmt.Println(buf.String(), bytes.Contains([]byte("seafood"), []byte("foo")), bytes.Fields([]byte(" a b ")), bytes.ToUpper([]byte("x")))
	pr, pw := io.Pipe()
	go func() {
		fmt.Fprint(pw, "through the pipe")
		pw.CloseWithError(errors.New("broken"))
	}()
	data, err := io.ReadAll(pr)
	fmt.Println(string(data), err)
	var t1, t2 bytes.Buffer
	n, err := io.Copy(io.MultiWriter(&t1, &t2), io.LimitReader(io.TeeReader(io.MultiReader(strings.NewReader("abc"), strings.NewReader("defgh")), &buf), 5))
	fmt.Println(n, err, t1.String(), t2.String(), buf.String())
	sr := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	sd, _ := io.ReadAll(sr)
	_, err = io.ReadFull(strings.NewReader("ab"), make([]byte, 3))
	_, err2 = io.ReadAtLeast(strings.NewReader(""), make([]byte, 3), 2)
	_, err3 = io.CopyN(io.Discard, strings.NewReader("ab"), 3)
	fmt.Println(string(sd), sr.Size(), err, err2, err3)
	h := &IntHeap{5, 2, 8}
	heap.Init(h)
	heap.Push(h, 3)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	ll := list.New()
	ll.PushBack(1)
	ll.PushFront(0)
	ll.InsertAfter(9, ll.Front())
	for e := ll.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	rg := ring.New(3)
	for i := 0; i < 3; i++ {
		rg.Value = i
		rg = rg.Next()
	}
	rg.Do(func(v any) { fmt.Print(v, " ") })
	fmt.Println(rg.Len())
	ctx, cancel := context.WithTimeout(context.WithValue(context.Background(), key("k"), "v"), 5*time.Millisecond)
	<-ctx.Done()
	fmt.Println(ctx.Err(), ctx.Value(key("k")), errors.Is(ctx.Err(), context.DeadlineExceeded))
	cancel()
	c2, cf := context.WithCancelCause(context.Background())
	cf(errors.New("why"))
	fmt.Println(c2.Err(), context.Cause(c2), context.Background(), c2)
	lg := log.New(os.Stdout, "p: ", log.Lmsgprefix)
	lg.Println("logged", 1)
	m := map[string]int{"a": 1, "b": 2}
	m2 := maps.Clone(m)
	delete(m2, "a")
	fmt.Println(maps.Equal(m, m2), m2)
	xs := []int{3, 1, 2}
	slices.Sort(xs)
	i, found := slices.BinarySearch(xs, 2)
	fmt.Println(xs, i, found, slices.Contains(xs, 9), slices.Index(xs, 3), slices.Max(xs), slices.Insert(xs, 1, 7, 8), slices.Compact([]int{1, 1, 2}), slices.Equal(xs, xs)) 
	people := []struct {
		N string
		A int
	}{{"x", 3}, {"y", 1}, {"z", 3}}
	sort.SliceStable(people, func(i, j int) bool { return people[i].A < people[j].A })
	fmt.Println(people, sort.SearchInts([]int{1, 3, 5}, 4))
	fmt.Println(bits.LeadingZeros64(1), bits.TrailingZeros32(8), bits.OnesCount(255), bits.Reverse8(1), bits.Len(1023), bits.RotateLeft8(0x81, 1))
	hi, lo := bits.Mul64(1<<63, 6)
	q, rem := bits.Div64(1, 0, 3)
	fmt.Println(hi, lo, q, rem)
	rng := rand.New(rand.NewSource(1))
	v := rng.Intn(10)
	fmt.Println(v >= 0 && v < 10, len(rng.Perm(5)))
	fmt.Println(filepath.Join("a", "../b", "/c"), filepath.Ext("x.tar.gz"), filepath.Base("/a/b"))
	rel, err := filepath.Rel("/a/b", "/a/c/d")
	fmt.Println(rel, err)
	var wg sync.WaitGroup
	var cnt atomic.Int64
	var mu sync.RWMutex
	var once sync.Once
	shared := map[int]int{}
	for g := range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			cnt.Add(int64(g))
			mu.Lock()
			shared[g%3]++
			mu.Unlock()
			once.Do(func() { fmt.Println("once") })
		}()
	}
	wg.Wait()
	fmt.Println(cnt.Load(), shared)
	var sm sync.Map
	sm.Store("a", 1)
	act, loaded := sm.LoadOrStore("a", 2)
	fmt.Println(act, loaded, sync.OnceValue(func() int { return 42 })())
	fmt.Println(unicode.IsUpper('É'), unicode.ToLower('É'), unicode.Is(unicode.Han, '世'), utf8.RuneCountInString("héllo"), utf8.ValidString("a\xff"), utf16.Encode([]rune("a😀")), string(unicode.TurkishCase.ToUpper('i')))
	tm := time.NewTimer(time.Hour)
	fmt.Println(tm.Stop(), tm.Stop())
	done := make(chan bool)
	time.AfterFunc(time.Millisecond, func() { done <- true })
	fmt.Println(<-done)
	tk := time.NewTicker(time.Millisecond)
	<-tk.C
	<-tk.C
	tk.Stop()
	select {
	case <-time.After(2 * time.Millisecond):
		fmt.Println("after")
	}
	p := sync.Pool{New: func() any { return "new" }}
	fmt.Println(p.Get())
	cond := sync.NewCond(&sync.Mutex{})
	ready := false
	go func() { cond.L.Lock(); ready = true; cond.L.Unlock(); cond.Broadcast() }()
	cond.L.Lock()
	for !ready {
		cond.Wait()
	}
	cond.L.Unlock()
	fmt.Println(ready)
}
