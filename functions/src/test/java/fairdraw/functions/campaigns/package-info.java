/** Tests of campaigns through the calls of integrators and operators. */
@NullMarked
package fairdraw.functions.campaigns;

import org.jspecify.annotations.NullMarked;
