/** Tests of the deployment template, as far as engines are made from it. */
@NullMarked
package fairdraw.engines.template;

import org.jspecify.annotations.NullMarked;
