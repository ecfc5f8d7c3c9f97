@NullMarked
package io.github.callcard.superoffice.signin;

import org.jspecify.annotations.NullMarked;
