package dev.souk.cdk;

/** The one function at the edge: a path of the storefront's router is answered by its one page, a missing file is not. */
final class SinglePage {
    static final String CODE = """
            function handler(event) {
              var request = event.request;
              var last = request.uri.substring(request.uri.lastIndexOf('/') + 1);
              if (last.indexOf('.') === -1) {
                request.uri = '/index.html';
              }
              return request;
            }
            """;

    private SinglePage() {}
}
