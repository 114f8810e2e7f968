/**
 * What a coordinator of several steps needs: the lease that makes it the only one, its orders until
 * they are answered, and the load that gateways report.
 */
@NullMarked
package dev.baton.gms.coordination;

import org.jspecify.annotations.NullMarked;
