// Unpacks the script: a browser knows it by its hash in the policy of the page.
(function () {
    var packed = Uint8Array.from(atob(document.getElementById("packed").textContent), function (letter) {
        return letter.charCodeAt(0);
    });
    var stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    new Response(stream).text().then(function (text) {
        var script = document.createElement("script");
        script.textContent = text;
        document.body.appendChild(script);
    });
})();
