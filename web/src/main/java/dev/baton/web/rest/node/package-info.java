/** REST: servers, logical nodes and physical nodes. */
@NullMarked
package dev.baton.web.rest.node;

import org.jspecify.annotations.NullMarked;
