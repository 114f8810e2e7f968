/** What generated code calls for type assertions, conversions, closures and printing. */
@NullMarked
package dev.baton.go.runtime.generated;

import org.jspecify.annotations.NullMarked;
