/**
 * The local runtime, which runs the template with the same handlers, without Docker and without an
 * account.
 */
@NullMarked
package fairdraw.local;

import org.jspecify.annotations.NullMarked;
