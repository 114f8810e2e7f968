// Package sync has locks and what else goroutines share.
package sync

import "unsafe"

// Locker is what can be locked.
type Locker interface {
	Lock()
	Unlock()
}

// Mutex is a lock; its zero value is unlocked.
type Mutex struct {
	lock unsafe.Pointer
}

func (m *Mutex) Lock()
func (m *Mutex) TryLock() bool
func (m *Mutex) Unlock()

// RWMutex is a lock of many readers or one writer; its zero value is unlocked.
type RWMutex struct {
	lock unsafe.Pointer
}

func (rw *RWMutex) Lock()
func (rw *RWMutex) TryLock() bool
func (rw *RWMutex) Unlock()
func (rw *RWMutex) RLock()
func (rw *RWMutex) TryRLock() bool
func (rw *RWMutex) RUnlock()

type rlocker struct {
	rw *RWMutex
}

func (r rlocker) Lock()   { r.rw.RLock() }
func (r rlocker) Unlock() { r.rw.RUnlock() }

// RLocker gives the read lock as a Locker.
func (rw *RWMutex) RLocker() Locker { return rlocker{rw} }

// WaitGroup waits for a number of things to be done.
type WaitGroup struct {
	state unsafe.Pointer
}

func (wg *WaitGroup) Add(delta int)
func (wg *WaitGroup) Wait()

func (wg *WaitGroup) Done() { wg.Add(-1) }

// Go runs f in a goroutine that the group waits for.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer wg.Done()
		f()
	}()
}

// Cond is where goroutines wait for something to become true.
type Cond struct {
	L    Locker
	gate unsafe.Pointer
}

func NewCond(l Locker) *Cond { return &Cond{L: l} }

func (c *Cond) enter() unsafe.Pointer
func (c *Cond) await(ticket unsafe.Pointer)
func (c *Cond) Signal()
func (c *Cond) Broadcast()

func (c *Cond) Wait() {
	ticket := c.enter()
	c.L.Unlock()
	c.await(ticket)
	c.L.Lock()
}
