// Package context carries deadlines, cancellation and values along with calls.
package context

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

// Context is what a call may use of its callers.
type Context interface {
	Deadline() (deadline time.Time, ok bool)
	Done() <-chan struct{}
	Err() error
	Value(key any) any
}

// CancelFunc tells that the work is no longer needed.
type CancelFunc func()

// CancelCauseFunc tells why, too.
type CancelCauseFunc func(cause error)

// Canceled is the error of a context that was cancelled.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the error of a context whose time is over.
var DeadlineExceeded error = deadlineExceeded{}

type deadlineExceeded struct{}

func (deadlineExceeded) Error() string   { return "context deadline exceeded" }
func (deadlineExceeded) Timeout() bool   { return true }
func (deadlineExceeded) Temporary() bool { return true }

type empty struct {
	name string
}

func (empty) Deadline() (deadline time.Time, ok bool) { return time.Time{}, false }
func (empty) Done() <-chan struct{}                   { return nil }
func (empty) Err() error                              { return nil }
func (empty) Value(key any) any                       { return nil }
func (e empty) String() string                        { return "context." + e.name }

func Background() Context { return empty{"Background"} }
func TODO() Context       { return empty{"TODO"} }

// cancelable is a context that can be cancelled, and those that depend on it.
type cancelable struct {
	Context
	mu       sync.Mutex
	done     chan struct{}
	children map[*cancelable]bool
	err      error
	cause    error
	parent   *cancelable
	timer    *time.Timer
	deadline time.Time
	timed    bool
}

type cancelableKey struct{}

func (c *cancelable) Done() <-chan struct{} { return c.done }

func (c *cancelable) Err() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.err
}

func (c *cancelable) Value(key any) any {
	if _, ok := key.(cancelableKey); ok {
		return c
	}
	return c.Context.Value(key)
}

func (c *cancelable) Deadline() (deadline time.Time, ok bool) {
	if c.timed {
		return c.deadline, true
	}
	return c.Context.Deadline()
}

func (c *cancelable) String() string {
	if c.timed {
		return fmt.Sprint(c.Context) + ".WithDeadline(" + c.deadline.String() + " [" + time.Until(c.deadline).String() + "])"
	}
	return fmt.Sprint(c.Context) + ".WithCancel"
}

func newCancelable(parent Context) *cancelable {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	c := &cancelable{Context: parent, done: make(chan struct{})}
	c.follow(parent)
	return c
}

// follow makes the context end when its parent does.
func (c *cancelable) follow(parent Context) {
	done := parent.Done()
	if done == nil {
		return
	}
	select {
	case <-done:
		c.cancel(parent.Err(), Cause(parent))
		return
	default:
	}
	if p, ok := parent.Value(cancelableKey{}).(*cancelable); ok && p.done == done {
		p.mu.Lock()
		if p.err == nil {
			if p.children == nil {
				p.children = map[*cancelable]bool{}
			}
			p.children[c] = true
			c.parent = p
		}
		p.mu.Unlock()
		if c.parent == nil {
			c.cancel(p.Err(), Cause(p))
		}
		return
	}
	go func() {
		select {
		case <-done:
			c.cancel(parent.Err(), Cause(parent))
		case <-c.done:
		}
	}()
}

func (c *cancelable) cancel(err, cause error) {
	c.mu.Lock()
	if c.err != nil {
		c.mu.Unlock()
		return
	}
	if cause == nil {
		cause = err
	}
	c.err, c.cause = err, cause
	close(c.done)
	children := c.children
	c.children = nil
	timer := c.timer
	c.mu.Unlock()
	for child := range children {
		child.cancel(err, cause)
	}
	if timer != nil {
		timer.Stop()
	}
	if p := c.parent; p != nil {
		p.mu.Lock()
		delete(p.children, c)
		p.mu.Unlock()
	}
}

func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := newCancelable(parent)
	return c, func() { c.cancel(Canceled, nil) }
}

func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := newCancelable(parent)
	return c, func(cause error) { c.cancel(Canceled, cause) }
}

// Cause tells why a context ended.
func Cause(c Context) error {
	if cc, ok := c.Value(cancelableKey{}).(*cancelable); ok {
		cc.mu.Lock()
		defer cc.mu.Unlock()
		return cc.cause
	}
	return c.Err()
}

func WithDeadline(parent Context, d time.Time) (Context, CancelFunc) {
	return WithDeadlineCause(parent, d, nil)
}

func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc) {
	c := newCancelable(parent)
	if earlier, ok := parent.Deadline(); ok && earlier.Before(d) {
		return c, func() { c.cancel(Canceled, nil) }
	}
	c.timed, c.deadline = true, d
	rest := time.Until(d)
	if rest <= 0 {
		c.cancel(DeadlineExceeded, cause)
		return c, func() {}
	}
	c.mu.Lock()
	if c.err == nil {
		c.timer = time.AfterFunc(rest, func() { c.cancel(DeadlineExceeded, cause) })
	}
	c.mu.Unlock()
	return c, func() { c.cancel(Canceled, nil) }
}

func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc) {
	return WithDeadline(parent, time.Now().Add(timeout))
}

func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc) {
	return WithDeadlineCause(parent, time.Now().Add(timeout), cause)
}

type withValue struct {
	Context
	key, value any
}

func isComparable(key any) bool {
	defer func() { recover() }()
	return key == key
}

func WithValue(parent Context, key, val any) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if key == nil {
		panic("nil key")
	}
	if !isComparable(key) {
		panic("key is not comparable")
	}
	return &withValue{parent, key, val}
}

func (v *withValue) Value(key any) any {
	if v.key == key {
		return v.value
	}
	return v.Context.Value(key)
}

func (v *withValue) String() string {
	return fmt.Sprint(v.Context) + ".WithValue(" + fmt.Sprintf("%v, %v", v.key, v.value) + ")"
}

type withoutCancel struct {
	Context
}

func (withoutCancel) Deadline() (deadline time.Time, ok bool) { return time.Time{}, false }
func (withoutCancel) Done() <-chan struct{}                   { return nil }
func (withoutCancel) Err() error                              { return nil }

func (w withoutCancel) Value(key any) any {
	if _, ok := key.(cancelableKey); ok {
		return nil
	}
	return w.Context.Value(key)
}

func WithoutCancel(parent Context) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return withoutCancel{parent}
}

// AfterFunc calls f in a goroutine of its own when the context ends.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	stopped := make(chan struct{})
	var once sync.Once
	first := func() (first bool) {
		once.Do(func() { first = true })
		return first
	}
	go func() {
		select {
		case <-ctx.Done():
			if first() {
				f()
			}
		case <-stopped:
		}
	}()
	return func() bool {
		if first() {
			close(stopped)
			return true
		}
		return false
	}
}
