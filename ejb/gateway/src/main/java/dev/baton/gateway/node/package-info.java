/** What this gateway is at present, by GMS's word. */
@NullMarked
package dev.baton.gateway.node;

import org.jspecify.annotations.NullMarked;
