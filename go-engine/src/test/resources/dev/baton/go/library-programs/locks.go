package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type counter struct {
	sync.Mutex
	n int
}

// next locks a copy, as programs do by mistake; that is no harm to the original.
func (c counter) next() int {
	c.Lock()
	defer c.Unlock()
	return c.n + 1
}

type guarded struct {
	lock  sync.RWMutex
	group sync.WaitGroup
	once  sync.Once
	hits  atomic.Int64
	on    atomic.Bool
}

func copies() {
	c := counter{n: 1}
	fmt.Printf("%v %+v\n", c, &c)
	c.Lock()
	fmt.Printf("%v\n", c)
	d := c
	c.Unlock()
	fmt.Println(d.TryLock(), c.TryLock())
	c.Unlock()
	fmt.Println(c.next(), c.next())
	e := c
	c.Lock()
	e.Lock()
	fmt.Println(c, e)
}

func shown() {
	var g guarded
	fmt.Printf("%v\n%+v\n", g, &g)
	g.lock.RLock()
	g.group.Add(3)
	g.once.Do(func() { g.hits.Add(5) })
	g.on.Store(true)
	fmt.Printf("%v\n", g)
	g.lock.RUnlock()
	g.lock.Lock()
	group := g.group
	g.group.Add(-3)
	fmt.Println(group, g.lock.TryRLock(), g.lock.TryLock())
	g.group.Wait()
	fmt.Printf("%v\n", g)
}

// readersAndWriters counts under a lock that many want, and reads beside.
func readersAndWriters() {
	var lock sync.RWMutex
	var group sync.WaitGroup
	count, wrong := 0, atomic.Int32{}
	for i := 0; i < 50; i++ {
		group.Add(2)
		go func() {
			defer group.Done()
			for j := 0; j < 200; j++ {
				lock.Lock()
				count++
				count++
				lock.Unlock()
			}
		}()
		go func() {
			defer group.Done()
			for j := 0; j < 200; j++ {
				lock.RLock()
				if count%2 != 0 {
					wrong.Add(1)
				}
				lock.RUnlock()
			}
		}()
	}
	group.Wait()
	fmt.Println(count, wrong.Load())
	fmt.Printf("%v\n", &group)
}

func waiters() {
	var lock sync.Mutex
	changed := sync.NewCond(&lock)
	var group sync.WaitGroup
	ready, woken := 0, 0
	for i := 0; i < 10; i++ {
		group.Add(1)
		go func() {
			defer group.Done()
			lock.Lock()
			defer lock.Unlock()
			ready++
			changed.Broadcast()
			for ready < 10 {
				changed.Wait()
			}
			woken++
		}()
	}
	group.Wait()
	fmt.Println(ready, woken)
}

func misuse(what func()) {
	defer func() { fmt.Println(recover()) }()
	what()
}

func main() {
	copies()
	shown()
	readersAndWriters()
	waiters()
	misuse(func() {
		var group sync.WaitGroup
		group.Done()
	})
	misuse(func() {
		var lock *sync.Mutex
		lock.Lock()
	})
}
