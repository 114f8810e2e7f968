package dev.baton.go.runtime.generated;

import dev.baton.go.runtime.text.PrintFormat;
import org.jspecify.annotations.Nullable;

/** What of package unsafe makes sense where memory has no addresses. */
public final class Unsafe {
  /** A number that was made a pointer: it leads to nothing. */
  private record Address(long value) {}

  private Unsafe() {}

  /** {@code uintptr(unsafe.Pointer(p))}. */
  public static long address(@Nullable Object pointer) {
    return pointer instanceof Address address ? address.value : PrintFormat.addressOf(pointer);
  }

  /** {@code unsafe.Pointer(address)}: nil for 0. */
  public static @Nullable Object pointer(long address) {
    return address == 0 ? null : new Address(address);
  }
}
