/** News for GMS: gathered, numbered, and kept while the broker is away. */
@NullMarked
package dev.baton.gateway.report;

import org.jspecify.annotations.NullMarked;
