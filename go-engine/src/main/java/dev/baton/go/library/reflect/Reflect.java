package dev.baton.go.library.reflect;

import dev.baton.go.runtime.G;
import dev.baton.go.runtime.Panics;
import dev.baton.go.runtime.aggregate.Aggregates;
import dev.baton.go.runtime.channel.Chan;
import dev.baton.go.runtime.channel.Select;
import dev.baton.go.runtime.function.Function;
import dev.baton.go.runtime.generated.FunctionCalls;
import dev.baton.go.runtime.map.GoMap;
import dev.baton.go.runtime.map.MapIterator;
import dev.baton.go.runtime.map.MapMaking;
import dev.baton.go.runtime.sched.Process;
import dev.baton.go.runtime.slice.BoolSlice;
import dev.baton.go.runtime.slice.RefSlice;
import dev.baton.go.runtime.slice.Slice;
import dev.baton.go.runtime.tuple.pair.TupleLI;
import dev.baton.go.runtime.tuple.pair.TupleLJ;
import dev.baton.go.runtime.tuple.triple.TupleJLI;
import dev.baton.go.runtime.type.Elements;
import dev.baton.go.runtime.type.FuncType;
import dev.baton.go.runtime.type.FunctionMaker;
import dev.baton.go.runtime.type.InterfaceType;
import dev.baton.go.runtime.type.Interfaces;
import dev.baton.go.runtime.type.MapType;
import dev.baton.go.runtime.type.Method;
import dev.baton.go.runtime.type.Type;
import dev.baton.go.runtime.value.GoString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The functions of package reflect that are written in Java: collections, functions, channels. */
public final class Reflect extends ValueFunctions {
  private Reflect() {}

  // Maps

  private static MapType mapType(Handle map) {
    return (MapType) map.type().underlying();
  }

  private static @Nullable Object heldKey(Object key) {
    return MapMaking.heldKey(handle(key).copy());
  }

  /** The element of a key, null if there is none. */
  public static @Nullable Object mapIndex(G g, Object map, Object key) {
    if (!(handle(map).plain() instanceof GoMap entries)) {
      return null;
    }
    int entry = entries.findKey(heldKey(key));
    return entry < 0 ? null : element(handle(map), entries, entry);
  }

  private static Handle element(Handle map, GoMap entries, int entry) {
    Type elem = mapType(map).elem();
    Object plain = Elements.get(entries.values, entry, elem);
    boolean inPlace = Place.isAggregate(elem);
    Object own = inPlace ? Aggregates.copy(Objects.requireNonNull(plain)) : plain;
    return Handle.of(elem, own).hiddenLike(map);
  }

  public static Object mapIterator(G g, Object map) {
    return GoMap.iterate((GoMap) handle(map).plain());
  }

  public static boolean iteratorNext(G g, Object iterator) {
    return ((MapIterator) iterator).next();
  }

  public static Object iteratorKey(G g, Object map, Object iterator) {
    Type key = mapType(handle(map)).key();
    Object plain = MapMaking.plainKey(((MapIterator) iterator).key(), key);
    return Handle.of(key, plain).hiddenLike(handle(map));
  }

  public static Object iteratorValue(G g, Object map, Object iterator) {
    MapIterator at = (MapIterator) iterator;
    return element(handle(map), at.map(), at.entry);
  }

  /** Sets a key's element, or deletes the key if the element is null. */
  public static void setMapIndex(G g, Object map, Object key, @Nullable Object elem) {
    GoMap entries = (GoMap) handle(map).plain();
    if (elem == null) {
      if (entries != null) {
        entries.deleteKey(heldKey(key));
      }
      return;
    }
    if (entries == null) {
      throw Panics.nilMap();
    }
    int entry = entries.putKey(heldKey(key));
    Elements.set(entries.values, entry, handle(elem).copy());
  }

  // Making values

  public static Object newZero(G g, Object type) {
    return Handle.of((Type) type, ((Type) type).zero());
  }

  public static Object newPointer(G g, Object type) {
    Type elem = (Type) type;
    return Handle.of(elem.pointer(), Place.variable(elem).pointer());
  }

  public static Object makeSlice(G g, Object type, long length, long capacity) {
    return Handle.of((Type) type, Sequences.make(g, elem((Type) type), length, capacity));
  }

  public static Object makeMap(G g, Object type, long hint) {
    MapType map = (MapType) ((Type) type).underlying();
    return Handle.of((Type) type, MapMaking.make(map, hint));
  }

  public static Object makeChan(G g, Object type, long capacity) {
    return Handle.of((Type) type, Chan.make(g, capacity, elem((Type) type).prototype()));
  }

  // Slices

  /** A part of a slice, an array or a string; a maximum below 0 leaves the capacity. */
  public static Object valueSlice(G g, Object handle, long low, long high, long max) {
    Handle value = handle(handle);
    Object plain = value.present();
    if (plain instanceof GoString text) {
      return Handle.of(value.type(), text.slice(low, high)).hiddenLike(value);
    }
    long end = max < 0 ? valueCap(g, handle) : max;
    if (plain instanceof Slice slice) {
      Slice part = Sequences.slice(slice, elem(value.type()), low, high, end);
      return Handle.of(value.type(), part).hiddenLike(value);
    }
    Type elem = elem(value.type());
    Slice part = Sequences.slice((Slice) value.place().pointer(), elem, low, high, end);
    return Handle.of(elem.slice(), part).hiddenLike(value);
  }

  /** The slice with one more element of its element type. */
  public static Object appendValue(G g, Object handle, Object elem) {
    Handle slice = handle(handle);
    Object own = handle(elem).copy();
    Slice longer = Sequences.append(g, (Slice) slice.present(), elem(slice.type()), own);
    return Handle.of(slice.type(), longer);
  }

  public static long copyValues(G g, Object target, Object source) {
    Object from = cells(handle(source));
    if (from instanceof GoString text) {
      from = GoString.toBytes(g, text);
    }
    Object to = cells(handle(target));
    int count = (int) Math.min(valueLen(g, target), length(from));
    Sequences.copy(array(to), offset(to), array(from), offset(from), count);
    return count;
  }

  private static Object array(Object plain) {
    return plain instanceof Slice slice ? slice.backingArray() : plain;
  }

  private static int offset(Object plain) {
    return plain instanceof Slice slice ? slice.offset : 0;
  }

  private static int length(Object plain) {
    return plain instanceof Slice slice ? slice.length : java.lang.reflect.Array.getLength(plain);
  }

  /** Go's {@code clear} of a map or a slice. */
  public static void clearValue(G g, Object handle) {
    if (handle(handle).plain() instanceof Slice slice) {
      Sequences.clear(slice, elem(handle(handle).type()));
    } else {
      GoMap.clear((GoMap) handle(handle).plain());
    }
  }

  // Functions

  private static List<@Nullable Object> plain(RefSlice handles) {
    List<@Nullable Object> plain = new ArrayList<>();
    for (int i = 0; i < handles.length; i++) {
      plain.add(handle(Objects.requireNonNull(handles.get(i))).copy());
    }
    return plain;
  }

  private static RefSlice handles(List<Type> types, List<@Nullable Object> plain) {
    @Nullable Object[] handles = new Object[plain.size()];
    for (int i = 0; i < handles.length; i++) {
      handles[i] = Handle.of(types.get(i), plain.get(i));
    }
    return RefSlice.of(handles);
  }

  /** Calls a function with arguments of exactly its types. */
  public static RefSlice valueCall(G g, Object handle, RefSlice arguments) {
    FuncType type = (FuncType) handle(handle).type().underlying();
    Function function = (Function) handle(handle).present();
    return handles(type.out(), FunctionCalls.call(g, function, type, plain(arguments)));
  }

  /** A function that calls another, which takes and gives handles. */
  public static Object madeFunction(G g, Object type, Function code) {
    FuncType func = (FuncType) ((Type) type).underlying();
    FuncType wrapped =
        Process.of(g).types().func(List.of(Handles.SLICE), List.of(Handles.SLICE), false);
    FunctionMaker.Code call =
        (caller, arguments) -> {
          List<@Nullable Object> given = new ArrayList<>();
          given.add(handles(func.in(), arguments));
          return plain((RefSlice) result(FunctionCalls.call(caller, code, wrapped, given)));
        };
    return Handle.of((Type) type, Process.of(g).types().functions().make(func, call));
  }

  private static Object result(List<@Nullable Object> results) {
    return Objects.requireNonNull(results.getFirst());
  }

  /** How Go knows a list of handles. */
  private static final class Handles {
    static final Type SLICE = dev.baton.go.runtime.type.BasicType.UNSAFE_POINTER.slice();
  }

  /** A method as a function of its receiver and its parameters. */
  public static Object methodExpression(G g, Object type, long index, Object funcType) {
    Method method = methods((Type) type).get((int) index);
    FunctionMaker.Code code =
        (caller, all) -> method.body().call(caller, all.getFirst(), all.subList(1, all.size()));
    FuncType func = (FuncType) funcType;
    return Handle.of(func, Process.of(g).types().functions().make(func, code));
  }

  /** A method bound to its receiver. */
  public static Object valueMethod(G g, Object handle, long index) {
    Handle value = handle(handle);
    Object receiver = value.copy();
    Type dynamic = value.type();
    Method method;
    if (dynamic.underlying() instanceof InterfaceType type) {
      dynamic = Objects.requireNonNull(Interfaces.typeOf(receiver));
      receiver = Interfaces.plain(receiver);
      method = named(dynamic, type.specs().get((int) index).name());
    } else {
      method = methods(dynamic).get((int) index);
    }
    Object bound = receiver;
    FunctionMaker.Code code = (caller, arguments) -> method.body().call(caller, bound, arguments);
    FuncType func = method.funcType();
    return Handle.of(func, Process.of(g).types().functions().make(func, code)).hiddenLike(value);
  }

  private static Method named(Type type, String name) {
    return type.methods().stream()
        .filter(method -> method.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  // Channels

  private static @Nullable Chan chan(Object handle) {
    return (Chan) handle(handle).plain();
  }

  public static void chanSend(G g, Object chan, Object value) {
    Chan.send(g, chan(chan), handle(value).copy());
  }

  public static TupleLI chanRecv(G g, Object chan) {
    Object received = Chan.receive(g, chan(chan));
    return new TupleLI(Handle.of(elem(handle(chan).type()), received), g.ok ? 1 : 0);
  }

  public static boolean chanTrySend(G g, Object chan, Object value) {
    Select select = new Select(1);
    select.send(chan(chan), handle(value).copy());
    return select.tryChoose(g) >= 0;
  }

  /** Tells 0 if nothing is there, 1 for the zero value of a closed channel, 2 for a value. */
  public static TupleLJ chanTryRecv(G g, Object chan) {
    Select select = new Select(1);
    select.receive(chan(chan));
    if (select.tryChoose(g) < 0) {
      return new TupleLJ(null, 0);
    }
    return new TupleLJ(Handle.of(elem(handle(chan).type()), select.value), select.ok ? 2 : 1);
  }

  public static void chanClose(G g, Object chan) {
    Chan.close(chan(chan));
  }

  /** A select statement; a null value belongs to a case that receives. */
  public static TupleJLI selectChan(
      G g, RefSlice chans, RefSlice sends, BoolSlice isSend, boolean hasDefault) {
    Select select = new Select(chans.length);
    for (int i = 0; i < chans.length; i++) {
      Object handle = chans.get(i);
      Chan chan = handle == null ? null : chan(handle);
      if (isSend.get(i)) {
        Object value = sends.get(i);
        select.send(chan, value == null ? null : handle(value).copy());
      } else {
        select.receive(chan);
      }
    }
    int chosen = hasDefault ? select.tryChoose(g) : select.choose(g);
    if (chosen < 0 || isSend.get(chosen)) {
      return new TupleJLI(chosen, null, 0);
    }
    Type elem = elem(handle(Objects.requireNonNull(chans.get(chosen))).type());
    return new TupleJLI(chosen, Handle.of(elem, select.value), select.ok ? 1 : 0);
  }
}
