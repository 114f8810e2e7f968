// Package sync has locks and what else goroutines share.
package sync

import (
	"sync/atomic"
	"unsafe"
)

// noCopy marks what must not be copied after its first use.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// Locker is what can be locked.
type Locker interface {
	Lock()
	Unlock()
}

// Mutex is a lock; its zero value is unlocked.
type Mutex struct {
	state int32
	sema  uint32
}

func (m *Mutex) Lock()
func (m *Mutex) TryLock() bool
func (m *Mutex) Unlock()

// RWMutex is a lock of many readers or one writer; its zero value is unlocked.
type RWMutex struct {
	w           Mutex
	writerSem   uint32
	readerSem   uint32
	readerCount atomic.Int32
	readerWait  atomic.Int32
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
	noCopy noCopy
	state  atomic.Uint64
	sema   uint32
}

func (wg *WaitGroup) Add(delta int)
func (wg *WaitGroup) Wait()

func (wg *WaitGroup) Done() { wg.Add(-1) }

// Cond is where goroutines wait for something to become true.
type Cond struct {
	noCopy noCopy
	L      Locker
}

func NewCond(l Locker) *Cond { return &Cond{L: l} }

func (c *Cond) enter() unsafe.Pointer
func (c *Cond) await(place unsafe.Pointer)
func (c *Cond) Signal()
func (c *Cond) Broadcast()

func (c *Cond) Wait() {
	place := c.enter()
	c.L.Unlock()
	defer c.lock()
	c.await(place)
}

// lock locks again, also when the wait was ended: deferred functions of the caller will unlock.
func (c *Cond) lock() {
	setPatient(true)
	c.L.Lock()
	setPatient(false)
}

func setPatient(patient bool)
