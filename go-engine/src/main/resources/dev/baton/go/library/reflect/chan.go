package reflect

func (v Value) Send(x Value) {
	v.must("Send", 1<<Chan)
	chanSend(v.h, x.assign("reflect.Value.Send", v.Type().Elem()).h)
}

func (v Value) Recv() (x Value, ok bool) {
	v.must("Recv", 1<<Chan)
	h, ok := chanRecv(v.h)
	return Value{h}, ok
}

func (v Value) TrySend(x Value) bool {
	v.must("TrySend", 1<<Chan)
	return chanTrySend(v.h, x.assign("reflect.Value.TrySend", v.Type().Elem()).h)
}

func (v Value) TryRecv() (x Value, ok bool) {
	v.must("TryRecv", 1<<Chan)
	h, state := chanTryRecv(v.h)
	return Value{h}, state == 2
}

func (v Value) Close() {
	v.must("Close", 1<<Chan)
	chanClose(v.h)
}
