package dev.baton.go.link.load;

import dev.baton.go.runtime.type.Type;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodType;

/** What generated classes ask their program for when they are linked. Any thread. */
public interface Links {
  /** The one call site of a function; the function is compiled now if it was not. */
  CallSite function(int cell, MethodType type);

  /** The one call site of all polls. */
  CallSite poll();

  Type type(int id);

  /** The interface value of a nil pointer of that type. */
  Object typedNil(int typeId);
}
