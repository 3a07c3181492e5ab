package dev.souk.cdk;

/** What runs at the edge itself. The local cloud does the same in Java ({@code dev.souk.local.gateway.Edge}). */
final class EdgeFunctions {
    /** A path of the storefront's router is answered by its one page, a missing file is not. */
    static final String SINGLE_PAGE = """
            function handler(event) {
              var request = event.request;
              var last = request.uri.substring(request.uri.lastIndexOf('/') + 1);
              if (last.indexOf('.') === -1) {
                request.uri = '/index.html';
              }
              return request;
            }
            """;

    /** Of an address the kind and the id count: whatever follows is there to be read. */
    static final String PAGE_ADDRESS = """
            function handler(event) {
              var request = event.request;
              var parts = request.uri.split('/');
              request.uri = '/api/pages/' + parts[1] + '/' + parts[2];
              return request;
            }
            """;

    /** A page that stands in the place of another one says in its metadata what whoever asks is to be told. */
    static final String PAGE_STATUS = """
            function handler(event) {
              var response = event.response;
              ['digest', 'status', 'version', 'changed', 'address'].forEach(function (name) {
                var header = response.headers['x-amz-meta-' + name];
                if (header && name === 'status' && response.statusCode === 200) {
                  response.statusCode = parseInt(header.value, 10);
                  response.statusDescription = header.value === '410' ? 'Gone' : 'OK';
                }
                delete response.headers['x-amz-meta-' + name];
              });
              return response;
            }
            """;

    private EdgeFunctions() {}
}
