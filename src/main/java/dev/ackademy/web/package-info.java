/**
 * HTTP: server, views, texts, forms, errors, static files. The only room that knows Jetty and Thymeleaf.
 *
 * <p>Start reading at {@link dev.ackademy.web.WebServer}; a feature adds its pages as {@link dev.ackademy.web.Routes} and
 * shows them with {@link dev.ackademy.web.Views}.
 */
@NullMarked
package dev.ackademy.web;

import org.jspecify.annotations.NullMarked;
