/** The endpoints with which operators configure and run an installation. */
@NullMarked
package fairdraw.functions.operator;

import org.jspecify.annotations.NullMarked;
