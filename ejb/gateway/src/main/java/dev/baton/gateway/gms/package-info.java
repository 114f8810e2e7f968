/** Questions to GMS, and their answers. */
@NullMarked
package dev.baton.gateway.gms;

import org.jspecify.annotations.NullMarked;
