package dev.baton.go.link.shape;

import java.lang.constant.ClassDesc;

/** Names of generated classes and members. */
public final class Names {
  /** The package of all classes that are made for a program. */
  public static final String PACKAGE = "dev.baton.go.gen";

  private Names() {}

  /** A class of that package. */
  public static ClassDesc generated(String simpleName) {
    return ClassDesc.of(PACKAGE, plain(simpleName));
  }

  /** A class of the run-time library. */
  public static ClassDesc runtime(String name) {
    return ClassDesc.of("dev.baton.go.runtime." + name);
  }

  /** The text without the characters that the JVM gives a meaning to. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(".;[/<>:\\".indexOf(c) >= 0 ? '_' : c);
    }
    return plain.toString();
  }
}
